"""JUnit XML, for dashboards that know test results: a suite for each article checked, a test for each rule.

There is no standard. This is what Jenkins, GitLab and Azure Pipelines all read: one failure a test (Jenkins
keeps no second), everything in its text (GitLab shows no attribute of it), and no two tests with the same
`classname` and `name` (GitLab drops the second). Times are left out: a check has none of its own.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from checker.excerpts import anchor
from checker.model import Severity
from checker.reasons import because
from checker.report import Layout
from checker.run import Discrepancy, Run
from checker.visible import REPLACEMENT, one_line, visible
from reports.coverage import UNUSED, obstacle
from reports.places import accounts, file_of
from sources.article import Article, Role

_NOT_XML = re.compile("[\ufffe\uffff]")  # what `visible` lets pass and XML 1.0 cannot hold even escaped
_OUTCOMES = {"failures": "failure", "errors": "error", "skipped": "skipped"}

_Findings = Mapping[tuple[str, str], Sequence[Discrepancy]]  # by article and rule


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Write the run as one `testsuites` element."""
    root = Element("testsuites", name="twosource")
    findings = _findings(run)
    checked = _checked(run, findings)
    root.extend(_suite(run, article, findings, layout) for article in checked)
    root.extend(_rest(run, {article.id for article in checked}))
    for element in (*root, root):
        _count(element)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    out.write(f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n')


def _findings(run: Run) -> _Findings:
    """Give each finding to the article in which it is shown, and to no other, so that it counts once."""
    findings: defaultdict[tuple[str, str], list[Discrepancy]] = defaultdict(list)
    for found in run.discrepancies:
        findings[anchor(found).article.id, found.rule].append(found)
    return findings


def _checked(run: Run, findings: _Findings) -> list[Article]:
    """Give the drafts, and sources that contradict one another; without a draft, every article."""
    chosen = {article.id for article in run.articles if article.role is Role.DRAFT}
    if chosen:
        chosen |= {article for article, _ in findings}
    return [article for article in run.articles if not chosen or article.id in chosen]


def _suite(run: Run, article: Article, findings: _Findings, layout: Layout) -> Element:
    """Give an article's suite: a test for each rule, and one for whatever could not be checked in it."""
    suite = Element("testsuite", name=_place(article))
    failed = _failed_rules(run)
    unseen = _not_looked_at(run, article)
    own = [rule for where, rule in findings if where == article.id]
    for rule in dict.fromkeys([*(rule.id for rule in run.rules), *own]):
        case = _case(suite, article, rule)
        if found := findings.get((article.id, rule)):
            _add_failure(case, found, layout)
        elif rule in failed:
            _add(case, "error", failed[rule], "rule failed")
        elif unseen:
            _add(case, "skipped", unseen)
    idle = [it for it in run.unused_suppressions if it.article.id == article.id]
    if idle:
        told = [f"{visible(it.place)}: {one_line(it.reason)}" for it in idle]
        failure = _add(_case(suite, article, UNUSED), "failure", idle[0].reason, str(Severity.WARNING))
        failure.text = "\n".join(map(_text, told))
    for gap in run.not_checked:
        if gap.article == article.id:
            _add(_case(suite, article, gap.what), "skipped", gap.reason)
    return suite


def _rest(run: Run, checked: set[str]) -> Iterator[Element]:
    """Give a suite of what belongs to no checked article: inputs not read, what is unknown of sources."""
    suite = Element("testsuite", name="twosource")
    articles = {article.id: article for article in run.articles}
    rules = {rule.id for rule in run.rules}
    for skipped in run.skipped:
        _add(_case(suite, skipped.location, "read"), "error", skipped.reason, "not read")
    for gap in run.not_checked:
        if gap.article and gap.article not in checked:
            _add(_case(suite, articles.get(gap.article, gap.article), gap.what), "skipped", gap.reason)
        elif not gap.article and gap.what.removeprefix("rule ") not in rules:
            _add(_case(suite, "twosource", gap.what), "error", gap.reason, "not checked")
    if not run.articles:
        _add(_case(suite, "twosource", "check"), "error", str(obstacle(run)), "nothing checked")
    if len(suite):
        yield suite


def _failed_rules(run: Run) -> dict[str, str]:
    """Give the rules that broke down, with the reason: what they did not flag has not passed."""
    return {gap.what.removeprefix("rule "): gap.reason for gap in run.not_checked if not gap.article}


def _not_looked_at(run: Run, article: Article) -> str:
    """Say why an article without a finding has not passed either; "" when it has."""
    if reason := obstacle(run):
        return reason
    return "" if any(claim.article.id == article.id for claim in run.claims) else "no claim was found in it"


def _case(suite: Element, of: Article | str, name: str) -> Element:
    where = _text(of) if isinstance(of, str) else _place(of)
    case = SubElement(suite, "testcase", classname=where, name=_text(name))
    if isinstance(of, Article) and file_of(of):
        case.set("file", _text(file_of(of)))
    return case


def _add_failure(case: Element, found: Sequence[Discrepancy], layout: Layout) -> None:
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    loudest = max(it.severity for it in found)
    told = [line for it in found for line in _lines(it, layout)]
    _add(case, "failure", found[0].message, str(loudest), more).text = "\n".join(map(_text, told))


def _lines(found: Discrepancy, layout: Layout) -> Iterator[str]:
    yield f"{visible(anchor(found).place)}: {found.severity}: {one_line(found.message)}"
    for line in accounts(found):
        yield f"    {line}"
    if found.hint:
        yield f"    {one_line(found.hint)}"
    if layout.reasons:
        yield f"    compared because: {one_line('; '.join(because(found)))} (score {found.score:.2f})"


def _add(case: Element, outcome: str, message: str, kind: str = "", more: str = "") -> Element:
    """Give a test its outcome; `kind` is what JUnit calls the type of an exception."""
    told = _text(one_line(message)) + more
    outcome_of = SubElement(case, outcome, {**({"type": kind} if kind else {}), "message": told})
    outcome_of.text = told
    return outcome_of


def _count(element: Element) -> None:
    """Set the totals that dashboards do not add up themselves."""
    element.set("tests", str(_number(element.iter("testcase"))))
    for attribute, outcome in _OUTCOMES.items():
        element.set(attribute, str(_number(element.iter(outcome))))


def _number(elements: Iterable[Element]) -> int:
    return sum(1 for _ in elements)


def _place(article: Article) -> str:
    return _text(article.location or article.id)


def _text(text: str) -> str:
    """Give text that XML can hold and no terminal obeys."""
    return _NOT_XML.sub(REPLACEMENT, visible(text))
