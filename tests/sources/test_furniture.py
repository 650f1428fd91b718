import pytest

from sources.furniture import is_furniture

FURNITURE = [
    "Comments",
    "12 Comments",
    "Comments (3)",
    "Post a Comment",
    "Leave a reply",
    "Share",
    "Share this article",
    "Share on Facebook",
    "Facebook Twitter WhatsApp Email",
    "Advertisement",
    "Read more",
    "Read more: Mill owner charged",
    "READ MORE: Mill owner charged (VIDEO)",
    "Read more about the mill here",
    "The mill owner has been charged Read more",
    "Related: Mill owner charged",
    "Related stories",
    "Sign up for our morning newsletter. It has the news you need.",
    "Get the Courier newsletter. SUBSCRIBE",
    "Follow us on Twitter",
    "Follow us on X @courier",
    "Follow @courier",
    "Follow Ann Lee on Twitter",
    "Click here to download our app",
    "Copyright 2025 The Courier",
    "© The Courier 2025",
    "Copyright © 2025 Courier Ltd. All rights reserved. See our terms of use.",
    "All rights reserved.",
    "We use cookies to improve your visit.",
    "By continuing to use this site you agree to our use of cookies.",
    "newsdesk@courier.example",
    "+44 20 7946 0000",
    "https://courier.example/mill",
    "[Read more](https://courier.example/mill)",
    "-----",
    "* * *",
    "Scroll down for video",
    "Story continues below advertisement",
    "If you like this story, share it with a friend!",
    "This material may not be published, broadcast, rewritten or redistributed.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_recognises_page_furniture(line: str) -> None:
    assert is_furniture(line)


SENTENCES = [
    "Comments by the minister angered Moscow.",
    "Comments made on Monday were withdrawn.",
    "Share prices fell by 12 percent on Monday.",
    "Shares in the mill fell 4 percent.",
    "Follow us into the mine, the foreman said.",
    "Follow the money, said the prosecutor on Twitter, and you will find him.",
    "Like the mayor on Facebook, Ms Lee apologised on Monday.",
    "Read more than any other novel last year, it sold 4 million copies.",
    "Related companies paid 12 million dollars.",
    "Sign up numbers are now at 300, officials said.",
    "Sign-up for the scheme closed on Friday.",
    "Register of deeds Ann Lee said today that 12 records were lost.",
    "Subscribers paid 12 dollars.",
    "Advertisement spending fell by 3 percent.",
    "Copyright law was changed in 2019.",
    "Copyright 2019 rules, which bind every publisher in the country that has more than twelve employees and sells abroad, lapse.",
    "Terms of the deal were not disclosed.",
    "Most read by candlelight.",
    "More from the north arrived on Monday.",
    "News from the front was bad.",
    "Continue reading aloud, the judge told the clerk.",
    "(c) the mill reopened in 2019.",
    "“Click here” was all the message said.",
    "“Follow us on Twitter,” the sign read.",
    "Email records show that 12 officials knew.",
    "Print runs fell by half.",
    "Cookies were sold for 3 dollars.",
    "All rights reserved for the state were lost in court.",
    "Topics discussed were steel and gas.",
    "Next came the flood.",
    "Trending now are black coats, the buyer said.",
    "Mill burns",
]


@pytest.mark.parametrize("line", SENTENCES)
def test_leaves_real_sentences(line: str) -> None:
    assert not is_furniture(line)
