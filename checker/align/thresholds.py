"""Every number that tunes alignment, with the reason for it.

Measured on real stories of two and three articles; a change here is followed by a run over them and a
reading of what it found.
"""

# Sentences that share less than this part of the lighter one's weight report different things: two
# sentences of one story share its names anyway ("Police said ..." and "Police believe ...").
SENTENCE_SIMILARITY = 0.25

# ... and this much weight in all, so that "He won." does not align with every sentence about winning.
SENTENCE_WEIGHT = 5.0

# ... unless they share most of what little they have ("Nobody was injured", "Three sailors were injured").
SHORT_SIMILARITY = 0.5
SHORT_WEIGHT = 2.5

# A headline is short: a few shared words are most of it.
SENTENCE_PARTNERS = 3  # per sentence and other article; the right one is nearly always among the best three

# A key that stands in more sentences than this finds no candidates by itself: in a story about a fire,
# "fire" would pair all with all.
BLOCK_SIZE = 60

# Claims that share a key are compared all with all up to this many; of more, one for each value.
JOIN_SIZE = 400

# Sentences that share this much of the lighter one's weight surely report the same thing.
SURE_SIMILARITY = 0.6

# How much each part counts when two values are matched: the noun counted, the governing verb, the words of
# the clause, the sentences' similarity, and that neither sentence has another value of the kind.
SLOT_WEIGHTS = {"counted": (0.25, 0.2, 0.2, 0.3, 0.1), "other": (0.0, 0.35, 0.25, 0.4, 0.15)}

# What it costs when one clause bounds its figure and the other does not ("his career points", "his points").
OTHER_SCOPE = 0.1

# Figures further apart than this factor count other things ("needed nine points", "has 2,302 points"),
# unless the digits are the same: a slip of a zero or two is an error that papers do print.
PLAUSIBLE_FACTOR = 12

# ... and in lines of statistics already from here: five catches on Sunday are not the season's 29.
BUSY_FACTOR = 3
STATISTICS = 4  # figures in a sentence that make it such a line

# "A 58-year-old woman" is somebody's age only in a sentence that is surely about her.
AGE_SIMILARITY = 0.4

# Days from publication beyond which nobody writes a mere weekday: a week either way, and as much again for an
# article of the same story that came out later.
WEEKDAY_REACH = 14

# Days before publication from which a date belongs to the background of a story.
LONG_PAST = 200

# Two values in aligned sentences fill the same slot from this fit upwards (0 to 1).
SLOT_FIT = 0.5

# Counts need more, and where an article counts the same noun in three ways or more (points, yards, goals)
# much more: nearly everything has to agree before 14 points contradict 12.
COUNT_FIT = 0.6
BUSY_FIT = 0.9
MANY_WAYS = 3

# A value that the other article gives too, in a slot that fits at least this well, is agreed on there:
# "12 were hurt ... 15 were killed" against "15 died, 12 injured" is no discrepancy.
AGREED_FIT = 0.2

# Two accounts are one event from this score upwards.
EVENT_SCORE = 0.5

# Same family name, other given name: one person only when the sentences around them agree this much
# (George and Barbara Bush in one story are two people).
OTHER_GIVEN_CONTEXT = 0.3

# ... and only when at least one of the two is known as a given name ("But Roe" is no name).
OTHER_GIVEN_SCORE = 0.5

# When both are given names for certain, one surname in one story is nearly always one person, unless an
# article knows both; then a word or two that the sentences about them share is enough.
SURE_GIVEN_SCORE = 0.8
SURE_GIVEN_COMPANY = 1.5

# Two quotations are versions of one utterance from this likeness upwards; below it are two interviews on one
# matter ("I want to know what he paid", "our wish to learn what the mayor paid").
QUOTE_LIKENESS = 0.7

SPEAKER_QUOTE_LIKENESS = 0.65  # ... from a little less when both are known to be one person's ...
# ... and from this when two people are named as speakers, or both stand in one article: "a reasonable offer"
# is said by many, and a speaker repeats himself.
SURE_QUOTE_LIKENESS = 0.9

# Fewer words than these are anybody's ("We will not give up"), so that who said them is not compared.
ATTRIBUTED_WORDS = 5

# Sentences that every story is taken to have beside its own, so that words are not all common in a story
# of two sentences; about as many as a story of two articles has.
BACKGROUND = 40

# How alike two counted nouns are: unknown ("12 were hurt" leaves open what is counted), both people ("12
# passengers" and "15 people" may well be the same ones), related ("actor" and "star" may be one).
UNKNOWN_NOUN = 0.5
BOTH_PEOPLE = 0.6
RELATED_NOUN = 0.8

# How alike two governors are when the shared one stands a step up on one side ("killed in a fire" / "a fire
# that killed"), and when it stands farther up on both ("built", "repaired", of one dam).
ONE_STEP_UP = 0.7
FARTHER_UP = 0.3

# The part of the lighter clause that two figures must share when their verbs differ.
TIED_CLAUSE = 0.4

# What values that may both be true gain when partners are chosen: "12 dead, 15 hurt" against "15 hurt, 12
# dead" is no conflict unless the conflict fits clearly better.
PEACE_BONUS = 0.25

# How much worse than the conflict an agreement elsewhere in the article may fit and still settle it.
SETTLED_MARGIN = 0.3

# What a missing or looser part counts when two accounts of an event are compared: a verb that is only
# related ("sign", "conclude"), parties not named on one side, a date not given on one side.
RELATED_TRIGGER = 0.7
UNKNOWN_PARTIES = 0.4
UNKNOWN_DATE = 0.5

# How sure a pair is that meets by the person's name alone, and one by a headline's quotation.
SAME_PERSON = 0.9
HEADLINE_QUOTE = 0.7

# Where two mentions stand: how many words to either side are looked at, what each counts, and how much
# farther from the other mention a word's partner may stand ("on Monday in Lisbon", "in Lisbon, on Monday").
NEAR_WEIGHTS = (1.0, 0.7, 0.5, 0.35, 0.25)
NEAR_REACH = len(NEAR_WEIGHTS)
NEAR_SLACK = 5

# How surely mentions hang together whose shared governor stands so many steps up, both sides added.
GOVERNOR_STEPS = (1.0, 0.7, 0.5, 0.4, 0.3)

# What the words around, the governor and the sentence count for two mentions that stand for one another.
COUNTERPART_WEIGHTS = (0.5, 0.3, 0.2)

# Two values that stand in each other's place this surely fill one slot, whatever is counted or governs them,
# unless an article gives the other's value too; ...
PLACED = 0.55

# ... and from here (sentences that are nearly the same, word for word) even then.
SURELY_PLACED = 0.7

# Of things that an article counts in many ways (yards, goals) only this sure places are compared.
BUSY_PLACED = 0.77

# ... and the one value that is left in each of two surely aligned sentences from here.
LEFTOVER_PLACED = 0.25
LEFTOVER_COUNT = 0.4
LEFTOVER_NEAR = 0.5  # sums aside: "bought for $90 million", "will pay $90 million" share no words around

# What stands in each other's place hangs on the same word, or nearly everything around it is the same.
PLACED_GOVERNOR = 0.7
PLACED_NEAR = 0.6

# A verb that one sentence affirms and the other denies: how alike the sentences, how surely the two verbs
# stand in each other's place, and how much of the shorter sentence is aligned.
DENIED_SIMILARITY = 0.4
DENIED_PLACED = 0.4
DENIED_COVER = 0.5

# Opposites (rose, fell) are two words, so their places have to agree more: "a full ferry" of last year
# and "an empty ferry" of yesterday stand in sentences that share little else.
OPPOSED_PLACED = 0.5
OPPOSED_COVER = 0.45
OPPOSED_NOUN_NEAR = 0.4  # nouns that are opposites name two things more often than one

# A place that nothing else in the story lies in, against the only other place of a sentence this much alike.
ALIEN_SIMILARITY = 0.5

# A bare surname that is a slip of one whose bearer the article names this often; how sure that is.
OFTEN_NAMED = 4
STRAY_SURNAME = 0.8

# Days between two articles in which an office hardly changes hands unnoticed; how sure such a pair is.
SAME_TERM = 31
ONE_OFFICE = 0.8

# Figures that meet without aligned sentences: a thing that each article counts once, and long figures that
# differ by one digit or an exchange of two. Some rare word has to be shared by the sentences all the same.
LONE_COMPANY = 2.4
LONE_SIMILARITY = 0.5
LONE_SCORE = 0.6
TWIN_DIGITS = 3
BUSY_DIGITS = 4  # from here figures that differ by a slip are one even where points and yards abound
TWIN_COMPANY = 1.5
TWIN_SCORE = 0.7

# Dates and places that meet by what happened then and there: how much of rare words the sentences share.
OCCASION_COMPANY = 4.0
OCCASION_SCORE = 0.65
DAYS_OF_ONE_OCCASION = 14  # two days farther apart are two occasions of one kind

# Places in words that are told twice, whatever is done there ("the rescue of a Devon farmer and his dog").
TOLD_TWICE = 0.9

# A source sentence that a draft's sentence may rest on shares at least this much of the lighter one: a
# summary condenses several sentences, and shares little with each.
BACKING_SIMILARITY = 0.2

# Whose a thing is may stand in any sentence: "Danish trawlers" is "Norwegian trawlers" somewhere.
NAME_BACKING = 0.1

# A word of a draft stands where a source's word stands when both hang together with one word of the same
# meaning ("shutting its harbour", "open its harbour"), or have three such words close by.
STANDING_TIED = 1
STANDING_NEAR = 3

# Who wrote from the sources uses their words: a draft of which the sources have less than this share of the
# content words is a report of its own, and so is a sentence of it with less, or of which the likest source
# sentence holds less. What such a sentence adds is not wrong for being new. (Independent accounts of one
# event share about half their words, summaries of an article three quarters and more.)
RESTING_DRAFT = 0.62
RESTING_SENTENCE = 0.68
RESTING_COVERED = 0.24

# A figure of a draft replaces one of a source sentence that holds this much of the draft's sentence: every
# other sentence of a story has figures, too.
FIGURE_COVERED = 0.35

# A draft's denial is its own when the sentences it rests on, so many and at least this much alike, the first
# holding this much of the draft's sentence, deny nothing at all.
DENIAL_BACKING = 3
DENIAL_SIMILARITY = 0.35
DENIAL_COVERED = 0.5

# "Before the trial" and "after the trial" are of one trial and one deed when two more words nearby agree.
LINK_NEAR = 2

# Two places of like deeds that contradict need this much of the words around them in common: people meet and
# talk in many places.
PLACE_NEAR = 0.25

# Two sentences of which the shorter stands in the longer to this many per cent are one text that an agency
# wrote: that both outlets print it does not make its spelling surer.
COPIED_SENTENCE = 90

# How sure two sums are of one fact that are both the whole price of one named thing.
PRICE_SCORE = 0.8

# How sure it is that a town put in a land without one of its name is the one in the land told elsewhere.
MISPLACED_SCORE = 0.8

# Seconds by which two readings of a match's clock differ at one moment; the next deed is seldom so near.
CLOCK_SLIP = 2

ONE_SITE = 70  # of 100: from here two names of a camp are spellings of one ("Zarqa", "Zarka")
TELLING_FIGURE = 10  # figures above are hardly told of two facts by chance: two drivers and ten days are
