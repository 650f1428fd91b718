"""An invented story of any number of articles, all from one agency's copy: what outlets print of a big event."""

import random

_FIGURES = {
    "dead": ("14", "15"),
    "hurt": ("37", "41"),
    "month": ("April", "May"),
    "hour": ("3", "4"),
    "crews": ("160", "180"),
    "year": ("2011", "2012"),
    "staff": ("1,240", "1,420"),
    "fall": ("8.2", "7.2"),
    "pay": ("50,000", "60,000"),
    "asked": ("26", "62"),
    "age": ("54", "45"),
    "experts": ("12", "15"),
    "before": ("9", "7"),
    "moved": ("900", "700"),
    "damage": ("48", "84"),
    "witness": ("33", "35"),
    "fund": ("6", "16"),
    "cut": ("30", "40"),
}
_CHANGED = 0.12  # how many of an article's figures are not the usual ones

_PARAGRAPHS = (
    "A fire at the Larkfield paper mill in Ostrava killed {dead} people and injured {hurt} others early on "
    "Tuesday, the fire service said. It was the deadliest accident at the plant since 1994, and the flames "
    "could be seen from the motorway.",
    "Mayor Ilona Brandis said the mill had passed its last inspection in {month} and that the owners had "
    "promised to replace the old sprinklers. “We were told that the hall was safe, and we believed it,” she "
    "told reporters outside the town hall.",
    "The blaze broke out at about {hour} a.m. in the drying hall, where rolls of newsprint are kept before they "
    "are shipped. Within half an hour it had spread to the warehouse, and part of the roof collapsed onto a "
    "parked lorry.",
    "Fire Chief Tomas Reuel said {crews} firefighters from four towns had fought the flames for nine hours. Two "
    "of them were taken to hospital with burns, and one was released on Tuesday evening.",
    "Larkfield Paper, which bought the mill in {year}, employs {staff} people in the town and makes 210,000 "
    "tonnes of newsprint a year. Its shares fell {fall} percent in Vienna on Tuesday, their steepest drop in "
    "three years.",
    "Chief Executive Henrik Osterman said the company would pay the families of the victims ${pay} each while "
    "the cause was being investigated. “No sum can make up for what happened in that hall,” Osterman said.",
    "Prosecutor Dana Kolarova opened an inquiry into the accident on Wednesday and ordered the company to hand "
    "over its maintenance records. She said investigators would question {asked} workers who had been on the "
    "night shift.",
    "Union leader Pavel Mracek, {age}, accused the company of ignoring warnings about blocked emergency exits. "
    "He said workers had written to the management in March and again in May, and had never received an answer.",
    "The Labour Ministry said it would send {experts} inspectors to the other three mills that the company runs "
    "in the region. Minister Sofia Almqvist is expected to visit the site on Friday and to meet the families of "
    "those who died.",
    "The mill was built in 1931 and was the first in the region to make newsprint from waste paper. It was "
    "closed for two years after a fire in 1994 that killed {before} workers, and reopened with a new drying hall.",
    "Schools within two kilometres of the plant stayed closed on Tuesday, and about {moved} residents were asked "
    "to leave their homes because of the smoke. Most of them returned on Wednesday morning, the police said.",
    "Insurers put the damage at {damage} million euros, not counting the paper that was lost. The company said "
    "that it hoped to start two of its five machines again by the end of the month.",
    "Witnesses described scenes of panic. “The lights went out and we ran towards the smell of fresh air,” said "
    "Marek Dolan, {witness}, who has worked at the mill for eleven years. He escaped through a window with two "
    "colleagues.",
    "A memorial service will be held at St. Anne's Church on Sunday. The football club cancelled its match "
    "against Brno, and the flags on public buildings will fly at half-mast until the end of the week.",
    "The regional government agreed on Wednesday to set up a fund of {fund} million euros for the families and "
    "for the workers who have lost their jobs. Governor Ruth Halvorsen said the money would be paid out before "
    "winter.",
    "Opposition leader Emil Tarrant called for a public inquiry and said the government had cut the number of "
    "safety inspectors by {cut} percent since 2019. A spokeswoman for the ministry rejected the figure and said "
    "that no posts had been lost.",
    "The river below the plant turned grey on Tuesday as water from the hoses washed ash and pulp into it. The "
    "environment agency took samples at six places and warned anglers not to eat what they caught until Friday.",
    "Rescuers with dogs searched the ruins of the warehouse until dusk. The last of the missing, a driver from "
    "Olomouc who had been asleep in his cab, was found shortly before six in the evening and taken to hospital.",
    "Two of the three daily papers that are printed on the mill's newsprint said that they had stocks for about "
    "five weeks. The third, which buys elsewhere too, offered to share its paper with them.",
    "Experts from the technical university in Brno will rebuild a part of the drying hall in their laboratory to "
    "find out how the fire could spread so fast. Their report is expected in the autumn, Kolarova said.",
    "In the bar across the road from the gates, workers of the late shift sat in silence on Tuesday night. The "
    "landlady, Vera Simkova, had put a candle on every table and would take no money for the coffee.",
)


def tell(number: int, paragraphs: int = len(_PARAGRAPHS)) -> str:
    """Write article `number`: some of the paragraphs in an order of its own, some of the figures changed."""
    chance = random.Random(number)
    figures = {name: values[chance.random() < _CHANGED] for name, values in _FIGURES.items()}
    chosen = chance.sample(range(1, len(_PARAGRAPHS)), paragraphs - 1)
    told = [_PARAGRAPHS[index].format(**figures) for index in (0, *chosen)]
    return "\n\n".join(("Fire kills workers at Ostrava mill", *told)) + "\n"
