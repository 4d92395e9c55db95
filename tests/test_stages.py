"""What goes from process to process when articles are made by several."""

import pickle
import pickletools

from generator import edtf
from generator.model import Article, Block, DatedPassage, Found, LinkedArticle, Mention, Passage
from generator.stages import Inputs


def test_an_article_comes_out_of_another_process_as_it_went_in() -> None:
    passage = Passage("p1", 0, 5)
    article = LinkedArticle(
        Article((Block("p1", "paragraph", "Brok spoke on 3 May."),), found=Found(language="en")),
        mentions=(Mention("jan-brok", passage, "Brok", role="speaker"),),
        dates=(DatedPassage(passage, edtf.parse("2021-05-03"), "day", True),),
    )
    assert Inputs.__module__ == "generator.stages"  # which says how values are sent
    assert pickle.loads(pickle.dumps(article)) == article


def test_values_are_made_anew_from_their_parts_and_not_filled_field_by_field() -> None:
    sent = pickle.dumps(Mention("jan-brok", Passage("p1", 0, 4), "Brok"))
    assert "BUILD" not in {operation.name for operation, _, _ in pickletools.genops(sent)}
