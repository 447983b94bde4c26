"""`intake` says what still stands between the two when its sender is a known client."""

from cli_run import Run

LUC = "From: Luc Roy <luc@roy.example>\nSubject: {subject}\n\nHello, {words}\n\nThanks,\nLuc Roy\n"
FIRST = LUC.format(subject="Poster", words="could you design our poster?")
AGAIN = LUC.format(subject="Website", words="could you redesign our website?")
ANN = AGAIN.replace("Luc Roy", "Ann Bell").replace("luc@roy", "ann@bell")


def regular(run: Run) -> str:
    """Luc, a regular, who was offered a discount and promised a day; his uid."""
    uid: str = run("clients", "add", "--name", "Luc Roy", "--email", "luc@roy.example").json()["uid"]
    run("clients", "edit", uid, "--relation", "recurring")
    for way in ("discount:15", "date:2027-02-15"):
        said = run("reply", "--me", "Camille Roy", "--alternative", way, "--log", stdin=FIRST)
        assert said.code == 0
    return uid


def test_a_returning_client_finds_offers_and_promises_remembered(run: Run) -> None:
    """In words after the fields, and as plain data under known_client."""
    uid = regular(run)
    said = run("intake", stdin=AGAIN).out
    assert "15% off their next project, offered on November 24" in said
    assert "promised for February 15, 2027" in said
    known = run("intake", "--json", stdin=AGAIN).json()["known_client"]
    assert (known["uid"], known["name"]) == (uid, "Luc Roy")
    (offer,) = known["offers"]
    assert (offer["way"], offer["percent"], offer["expires"]) == ("discount", 15, "2027-11-24")
    assert [(p["way"], p["due"]) for p in known["promises"]] == [("date", "2027-02-15")]


def test_nobody_known_has_nothing_remembered(run: Run) -> None:
    """Somebody else of the same subject: null, and no word of Luc's discount."""
    regular(run)
    assert run("intake", "--json", stdin=ANN).json()["known_client"] is None
    assert "15%" not in run("intake", stdin=ANN).out


def test_an_offer_taken_up_is_no_longer_shown(run: Run) -> None:
    """Only what stands today."""
    regular(run)
    offer = run("intake", "--json", stdin=AGAIN).json()["known_client"]["offers"][0]["uid"]
    assert run("follow", "offer", offer, "accepted").code == 0
    assert run("intake", "--json", stdin=AGAIN).json()["known_client"]["offers"] == []
