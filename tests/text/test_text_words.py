"""What is known of written words: folding, tokens, sentences, cleaning, cues, nouns."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declinetui.domain.terms import Address, Gender, Language, Number
from declinetui.text.clean import clean, html_to_text, looks_like_html
from declinetui.text.cues import address_of, language_of
from declinetui.text.fold import fold, fold_aligned
from declinetui.text.nouns import gender_of, gender_of_phrase, head_of, number_of
from declinetui.text.sentences import split_sentences
from declinetui.text.tokens import words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Œuvre de Marie-Ève", "l oeuvre de marie eve"),
        ("QUÉBEC", "quebec"),
        ("Saint‑Jean  sur\u00a0Richelieu", "saint jean sur richelieu"),
        ("ﬁn\u200b\u00ad", "fin"),
        ("e\u0301te\u0301", "ete"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Case, accents, ligatures, joints and invisible characters go."""
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_and_aligned_folding_keeps_places(text: str) -> None:
    """Idempotent; one character for one."""
    assert fold(fold(text)) == fold(text)
    assert len(fold_aligned(text)) == len(text)


def test_words_keep_their_place() -> None:
    """Elisions apart, hyphens and English contractions whole."""
    text = "L’école de Saint-Jean doesn't cost 1500 $."
    found = words(text)
    assert [w.text for w in found] == ["L’", "école", "de", "Saint-Jean", "doesn't", "cost", "1500"]
    assert all(text[w.span.start : w.span.end] == w.text for w in found)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Bonjour M. Roy. Voici Mme Côté!", ["Bonjour M. Roy.", "Voici Mme Côté!"]),
        ("Il fait 1.5 km. J. Tremblay inc. le dit.", ["Il fait 1.5 km.", "J. Tremblay inc. le dit."]),
        ("Ça va? Oui… Non.", ["Ça va?", "Oui…", "Non."]),
        ("Bonjour,\n\nMerci", ["Bonjour,", "Merci"]),
        ("See Dr. Whitfield at 3 p.m. today.", ["See Dr. Whitfield at 3 p.m. today."]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    """Abbreviations, initials and figures do not cut."""
    assert [s.text for s in split_sentences(text)] == sentences


@given(st.text())
def test_sentences_hold_every_visible_character(text: str) -> None:
    """Nothing is lost between them, and spans are in order."""
    found = split_sentences(text)
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.text())
def test_clean_text_is_inert_and_stays_so(text: str) -> None:
    """No control but tab and line feed; cleaning again changes nothing."""
    cleaned = clean(text)
    assert not any(ord(c) < 32 and c not in "\n\t" for c in cleaned)
    assert clean(cleaned) == cleaned


def test_escapes_of_terminals_go_with_their_parameters() -> None:
    """Colours, titles, links and cursor moves."""
    assert clean("a\x1b[1;31mb\x1b]0;title\x07c\x1b]8;;http://x\x1b\\d\x9b2Je[red]") == "abcde[red]"


def test_html_becomes_lines_and_quotes() -> None:
    """Blocks on lines, entities decoded, scripts silent, quotations marked."""
    html = (
        "<style>x</style><p>Bonjour&nbsp;&amp; merci</p><ul><li>a<li>b</ul>"
        "<blockquote>vieux<br>mot</blockquote>"
    )
    assert looks_like_html("<html><body>" + html)
    assert html_to_text(html) == "Bonjour\u00a0& merci\n\n- a\n- b\n\n> vieux\n> mot"
    assert not looks_like_html("a < b and <b>c</b> > d")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bonjour, avez-vous de la place?", Language.FR),
        ("dispo samedi pour un shooting?", Language.FR),
        ("Need a quote asap", Language.EN),
        ("hey u free to redo our logo", Language.EN),
        ("Hola, necesito una traducción por favor", None),
        ("1500", None),
    ],
)
def test_language(text: str, language: Language | None) -> None:
    """French, English, or neither."""
    assert language_of(text).language is language


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("T'es-tu dispo?", Address.TU),
        ("Peux-tu me dire ton prix?", Address.TU),
        ("Réponds-moi stp", Address.TU),
        ("Pourriez-vous me rappeler?", Address.VOUS),
        ("Veuillez recevoir mes salutations", Address.VOUS),
        ("Ça se peut-tu? C'est-tu cher?", None),
        ("Un rendez-vous chez le dentiste", None),
        ("Le ton du texte est bon", None),
    ],
)
def test_tu_and_vous(text: str, address: Address | None) -> None:
    """The -tu of questions, rendez-vous and nouns are no cues."""
    assert address_of(text).address is address


@pytest.mark.parametrize(
    ("phrase", "head", "gender", "number"),
    [
        ("la refonte de notre site", "refonte", Gender.F, Number.SINGULAR),
        ("nos deux grandes capsules vidéo", "capsules", Gender.F, Number.PLURAL),
        ("les travaux de rénovation", "travaux", Gender.M, Number.PLURAL),
        ("l’infolettre", "infolettre", Gender.F, Number.SINGULAR),
        ("site web", "site", Gender.M, Number.SINGULAR),
        ("3 sous-titres", "sous-titres", Gender.M, Number.PLURAL),
        ("une brelopue", "brelopue", Gender.F, Number.SINGULAR),
        ("brelopue", "brelopue", None, Number.SINGULAR),
    ],
)
def test_noun_phrases(phrase: str, head: str, gender: Gender | None, number: Number) -> None:
    """Lexicon, then the determiner, then endings, else unknown."""
    assert head_of(phrase) == head
    assert gender_of_phrase(phrase) is gender
    assert number_of(phrase) is number


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("montage", Gender.M),
        ("image", Gender.F),
        ("campagnes", Gender.F),
        ("tableaux", Gender.M),
        ("zut", None),
    ],
)
def test_gender_of_a_noun(noun: str, gender: Gender | None) -> None:
    """Either number, exceptions of endings included."""
    assert gender_of(noun) is gender
