"""Why two claims are not paired: one name for each place where alignment says no.

The aligners return these, and `twosource report --why` prints them, so that what is done and what is said
of it are one decision. They are plain constants: to refuse costs nothing, and the figures are looked up
only for somebody who asks.
"""

from enum import StrEnum


class Refusal(StrEnum):
    """One reason why two claims of a slot are no pair; its text completes "not compared: "."""

    # Sentences
    ONE_TEXT = "both stand in the text of one article"
    SHARES_LITTLE = "the sentences share too little"
    TOO_COMMON = "all that they share is too common in the story"
    BETTER_PARTNERS = "one of the sentences has better partners in the other article"

    # What they are about
    TWO_NAMED = "both are said of something named, and such claims meet by name"
    BY_NAME = "one is said of something named, and such places meet by name"
    LONG_AGO = "one tells of what happened long before its article"
    NO_CONTEXT = "one stands outside any sentence"
    OTHER_DEED = "they belong to different deeds"
    OTHER_THINGS = "they count different things"
    UNTIED = "nothing that governs them or stands in their clauses ties them together"
    OTHER_DOERS = "the sentences name different doers"
    OTHER_UNDERGOERS = "the sentences name different ones to whom it is done"
    OTHER_OCCASION_THERE = "their clauses are dated or placed, and not alike"
    OTHER_TENSE = "one is done, the other to come"
    OTHER_SPAN = "they are bounded differently"
    OTHER_PART = "one counts some among more"
    OTHER_NARROWING = "what they count is narrowed differently"
    OTHER_TOPIC = "their subjects are narrowed differently"
    OTHER_ANCHOR = "they are places of different things"

    # Two values of aligned sentences
    OTHER_TIME = "the sentences are dated, and to different times"
    FAR_APART = "the values are too far apart to be meant for one"
    NOT_ALONE = "an age of somebody unnamed needs sentences that are surely alike and give no other age"
    LOW_FIT = "they do not surely fill one slot"
    NAMED_THERE_TOO = "the other sentence names this place too"
    LOW_PLACED = "they do not surely stand in each other's place"
    LOOSELY_PLACED = "too little around them is the same, or they are too unlike for that"
    CONFIRMED = "the other sentence gives this date too"
    EXCHANGED = "each sentence gives both values"
    TAKEN = "another value of the sentence fits better"
    GIVEN_THERE = "the other article gives this value too"
    SETTLED_THERE = "the other article agrees in another place"

    # Names, and what is said of named things
    OTHER_NAME = "the names are not alike: two entities"
    ACCEPTED_NAME = "both names are right for one entity"
    UNSURE_GIVEN = "it is not sure enough that both are given names"
    TOLD_APART = "an article knows both"
    KIN_OR_CLASH = "their roles cannot be one person's, or the family is spoken of"
    NOTHING_IN_COMMON = "the articles tell nothing telling of both"
    OTHER_ENTITY = "they are said of two entities"
    OTHER_RELATION = "they lie there in different ways"
    HARDLY_PLACED = "neither sentence says of what kind of thing it is that it lies there"
    TWO_THERE = "one article gives both"
    OTHER_OBJECT = "they belong to different dates or sums"

    # Quotations and events
    OTHER_WORDS = "the quotations are not alike enough"
    NO_COMMON_QUOTE = "they said nothing that is quoted alike"
    SHORT_QUOTE = "the quotation is so short that anybody may have said it"
    ONE_SENTENCE = "both stand in one sentence"
    OTHER_PARTIES = "the events have no party in common"
    OTHER_OCCASION = "the events are dated, and to different times"
    OTHER_MATTER = "the events are about nothing in common"
    NOT_OPPOSED = "neither denies what the other affirms"
    OTHER_PLACE = "neither stands in the other's place, or it excludes nothing there"
    ALONE = "what a draft alone gives is set beside the nearest source sentence only"
    NO_RIVALS = "they are not two people in one office"
    UNSURE_EVENT = "they are not surely one event"

    # A slot of another package's claims
    UNKNOWN_SLOT = "claims of this slot are never compared"
