"""Names in a text: what is linked, to whom, and what is not."""

import pytest

from generator.errors import Problems
from generator.link.names import Names
from generator.link.registry import Registry, registry
from generator.read.schema import ActorRecord
from generator.read.shape import Located, shape
from generator.read.tree import read_tree


def actor(id: str, yaml: str) -> Located[ActorRecord]:
    problems = Problems()
    tree = read_tree(f"{yaml}\nkind: person\n".encode(), f"actors/{id}.yaml", problems)
    assert tree
    record = shape(tree, ActorRecord, id, f"actors/{id}.yaml", problems)
    assert record and not problems.found
    return record


def names(*actors: Located[ActorRecord]) -> Registry:
    problems = Problems()
    found = registry(actors, problems)
    assert not problems.found
    return found


def linked(text: str, *forms: str) -> list[str]:
    return [text[match.start : match.end] for match in Names((form, form) for form in forms).find(text)]


def owners(text: str, *actors: Located[ActorRecord]) -> list[tuple[str, str]]:
    found = Names(names(*actors).names).find(text)
    return [(text[match.start : match.end], match.owner) for match in found if match.owner]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Somalia", "Mali"),
        ("the un-elected", "UN"),
        ("unelected", "un"),
        ("USA", "US"),
        ("G20", "G2"),
        ("café", "caf"),
    ],
)
def test_a_name_is_not_found_inside_a_word(text: str, name: str) -> None:
    assert linked(text, name) == []


def test_case_counts_so_that_a_country_is_no_pronoun() -> None:
    assert linked("US troops, they told us. The U.S. said", "US", "U.S.") == ["US", "U.S."]


def test_the_longest_name_wins_where_several_begin() -> None:
    assert linked("New York Times and New York", "New York", "York", "New York Times") == ["New York Times", "New York"]


def test_the_leftmost_name_wins_where_two_cross() -> None:
    assert linked("John Kerry Washington", "Kerry Washington", "John Kerry") == ["John Kerry"]


@pytest.mark.parametrize("text", ["Putin's", "Putin’s", "“Putin”", "Biden–Putin", "Putin-led", "(Putin)", "Putin."])
def test_possessives_quotes_and_dashes_stand_beyond_a_name(text: str) -> None:
    assert linked(text, "Putin") == ["Putin"]


def test_both_names_of_a_dashed_pair_are_found() -> None:
    assert linked("The Biden–Putin call", "Biden", "Putin") == ["Biden", "Putin"]


@pytest.mark.parametrize("text", ["Côte d\u2019Ivoire", "Côte d'Ivoire", "Côte\u00a0d\u2018Ivoire"])
def test_quotation_marks_spaces_and_dashes_of_a_name_may_be_of_any_form(text: str) -> None:
    assert linked(text, "Côte d'Ivoire") == [text]
    assert linked("Saxe‑Coburg", "Saxe-Coburg") == ["Saxe‑Coburg"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("俄罗斯总统普京表示将访问北京", "普京"),
        ("外交部说NATO将回应", "NATO"),
        ("ロシアのプーチン大統領は述べた", "プーチン"),
        ("ประธานาธิบดีปูตินกล่าวว่า", "ปูติน"),
        ("アメリカ合衆国はマリを支援する", "マリ"),
    ],
)
def test_names_are_found_in_scripts_without_spaces(text: str, name: str) -> None:
    assert linked(text, name) == [name]


def test_a_katakana_name_is_not_found_inside_a_longer_one() -> None:
    assert linked("ソマリアで会談", "マリ") == []


def test_a_thai_name_does_not_end_before_its_own_vowel() -> None:
    assert linked("ปูติน", "ป") == []


def test_places_are_counted_in_code_points_beyond_the_first_plane() -> None:
    text = "😀😀 Putin"
    match = next(iter(Names([("Putin", "x")]).find(text)))
    assert (match.start, match.end) == (3, 8)


def test_accents_do_not_count_unless_two_names_differ_in_nothing_else() -> None:
    assert linked("Mélanie Joly and Melanie Joly", "Mélanie Joly") == ["Mélanie Joly", "Melanie Joly"]
    assert linked("Émile Łoś", "Emile Los") == ["Émile Łoś"]
    found = Names([("Peña", 1), ("Pena", 2)]).find("Peña, Pena, Penã")
    assert [match.owner for match in found] == [1, 2, 2]


def test_a_name_is_not_found_where_the_text_ends_within_it() -> None:
    assert linked("Biden and New", "New York", "Biden and New York") == []


def test_initials_are_not_found_within_longer_ones() -> None:
    assert linked("the U.S.S.R. and the U.S.", "U.S.") == ["U.S."]


def test_no_names_at_all_find_nothing() -> None:
    assert linked("Putin") == []


def test_a_surname_links_alone() -> None:
    joe = actor("joe-biden", "name: Joe Biden\nsurname: Biden")
    assert owners("Joe Biden. Biden's aide", joe) == [("Joe Biden", "joe-biden"), ("Biden", "joe-biden")]


def test_a_surname_that_two_actors_have_links_to_neither() -> None:
    joe = actor("joe-biden", "name: Joe Biden\nsurname: Biden")
    jill = actor("jill-biden", "name: Jill Biden\nsurname: Biden")
    assert owners("Biden met Jill Biden", joe, jill) == [("Jill Biden", "jill-biden")]


def test_a_surname_that_another_has_as_a_weak_alias_does_not_link() -> None:
    joe = actor("joe-biden", "name: Joe Biden\nsurname: Biden")
    camp = actor("campaign", "name: Biden campaign\nweak_aliases: [Biden]")
    assert owners("Biden and the Biden campaign", joe, camp) == [("Biden campaign", "campaign")]


def test_a_weak_alias_never_links() -> None:
    assert owners("The House", actor("house", "name: House of Lords\nweak_aliases: The House")) == []


def test_the_alias_of_one_goes_before_the_surname_of_another() -> None:
    one = actor("one", "name: Ada Lind\nsurname: Lind")
    two = actor("two", "name: Lind Works\naliases: [Lind]")
    assert owners("Lind", one, two) == [("Lind", "two")]


def test_a_longer_name_of_somebody_else_is_not_linked_in_part() -> None:
    putin = actor("putin", "name: Vladimir Putin\nsurname: Putin\nnot: [Igor Putin]")
    assert owners("Igor Putin and Putin", putin) == [("Putin", "putin")]


def test_initials_are_one_form_with_and_without_full_stops() -> None:
    forms = dict(names(actor("us", "name: United States\naliases: [US]"), actor("uk", "name: U.K.")).names)
    assert (forms["U.S."], forms["UK"]) == ("us", "uk")


def test_initials_that_are_a_weak_alias_are_not_made_of_others() -> None:
    assert "US" not in dict(names(actor("us", "name: U.S.\nweak_aliases: [US]")).names)


def test_registries_are_equal_where_their_names_are() -> None:
    joe = actor("joe-biden", "name: Joe Biden\nsurname: Biden")
    assert names(joe) == names(joe) and hash(names(joe)) == hash(names(joe))
    assert names(joe) != names(actor("joe-biden", "name: Joe Biden"))


def test_one_name_of_two_actors_is_a_problem_at_the_second() -> None:
    problems = Problems()
    registry([actor("a", "name: Ned Price"), actor("b", "name: Edward Price\naliases: [E. P., Ned Price]")], problems)
    assert [str(p.place) for p in problems.found] == ["actors/b.yaml:2:18"]


def test_a_name_repeated_among_the_aliases_of_its_own_actor_is_no_problem() -> None:
    names(actor("a", "name: Côte d’Ivoire\naliases: [Côte d'Ivoire]"))
