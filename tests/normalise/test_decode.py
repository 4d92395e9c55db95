"""Bytes become text by a fixed order of evidence."""

import codecs

import pytest

from generator.normalise.decode import decode

TEXT = "Žižkov – “naïve” café"


@pytest.mark.parametrize(
    "bom, encoding",
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_decides(bom: bytes, encoding: str) -> None:
    assert decode(bom + TEXT.encode(encoding)) == TEXT


def test_valid_utf_8_is_utf_8_whatever_the_page_declares() -> None:
    page = f'<meta charset="windows-1252">{TEXT}'
    assert decode(page.encode("utf-8"), markup=True) == page


@pytest.mark.parametrize(
    "declared, encoding",
    [("gb2312", "gb18030"), ("Shift_JIS", "cp932"), ("windows-1251", "cp1251"), ("euc-kr", "cp949")],
)
def test_a_declared_encoding_is_used(declared: str, encoding: str) -> None:
    words = {"gb18030": "新地铁线路", "cp932": "新しい橋", "cp1251": "Новый мост", "cp949": "새 다리"}[encoding]
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">{words}'
    assert decode(page.encode(encoding), markup=True) == page


def test_latin_1_means_windows_1252_as_browsers_read_it() -> None:
    page = '<meta charset="iso-8859-1">“naïve”'
    assert decode(page.encode("cp1252"), markup=True) == page


def test_utf_16_without_a_mark_is_seen_by_its_nuls() -> None:
    text = "The council met on Monday."
    assert decode(text.encode("utf-16-le")) == text


def test_an_encoding_that_is_none_is_not_used() -> None:
    assert decode(b'<meta charset="base64">\xe9t\xe9', markup=True).endswith("t\xe9")


def test_line_endings_become_one() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_utf_16_of_another_script_is_seen_without_a_mark() -> None:
    text = "Совет собрался в понедельник. Он решил строить мост. Работы начнутся в мае."
    assert decode(text.encode("utf-16-le")) == text
    assert decode(text.encode("utf-16-be")) == text


def test_nuls_in_other_text_make_it_no_utf_16() -> None:
    assert decode(b"The council\0 met on Monday. \0It voted\0 on the old pier.\0\0") == (
        "The council met on Monday. It voted on the old pier."
    )


def test_the_encoding_of_a_script_is_not_that_of_the_page() -> None:
    page = '<script src="a.js" charset="koi8-r"></script><meta charset="windows-1251"><p>Новый мост через реку'
    assert decode(page.encode("cp1251"), markup=True) == page


def test_an_xml_declaration_declares_too() -> None:
    page = '<?xml version="1.0" encoding="windows-1251"?><p>Новый мост через реку открыт'
    assert decode(page.encode("cp1251"), markup=True) == page


def test_a_label_beside_the_text_goes_before_its_own() -> None:
    page = '<meta charset="koi8-r"><p>Новый мост через реку'
    assert decode(page.encode("cp1251"), markup=True, label="windows-1251") == page


def test_a_declared_encoding_that_the_bytes_do_not_fit_is_not_used() -> None:
    page = '<meta charset="euc-jp"><p>' + "Новый мост через реку открыт в понедельник, сказал мэр города. " * 5
    assert decode(page.encode("cp1251"), markup=True) == page


@pytest.mark.parametrize("label", ["utf-7", "unicode_escape", "punycode", "idna", "undefined", "rot13", "x" * 500, "é"])
def test_what_no_page_may_be_in_is_refused(label: str) -> None:
    page = f'<meta charset="{label}">+ADw-b+AD4- \\x3cb\\x3e caf\xe9'
    text = decode(page.encode("latin-1"), markup=True)
    assert "+ADw-b+AD4- \\x3cb\\x3e caf" in text


def test_a_label_that_python_does_not_know_is_known_to_browsers() -> None:
    page = '<meta charset="windows-874"><p>สะพานใหม่'
    assert decode(page.encode("cp874"), markup=True) == page


def test_windows_quotation_marks_pasted_into_utf_8_are_put_right() -> None:
    line = "Žižkov má nový most – říká naïve café. Příští týden začne stavba, řekl starosta." * 2
    assert decode(line.encode() + b" \x93So\x94 it is.") == f"{line} “So” it is."


def test_broken_bytes_do_not_make_utf_8_another_encoding() -> None:
    page = '<meta charset="iso-8859-1"><p>' + "Žižkov má nový most, řekl starosta. " * 9
    assert decode(page.encode()[:-1] + b"\xc5", markup=True) == page[:-1] + "\ufffd"
