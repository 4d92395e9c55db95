"""The site's language as a user sets it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Site

CATALOGUE = """\
msgid "Hello %(name)s"
msgstr "Bonjour %(name)s"

msgid "%(count)s & %(count)s"
msgstr "%(count)s et %(count)s"
"""
TEMPLATE = '{{ _("Hello %(name)s", name="<b>") }} {% trans count=1234 %}{{ count }} & {{ count }}{% endtrans %}\n'


def _greeting(site: "Site") -> bytes:
    site.write("theme/templates/index.html", TEMPLATE)
    site.write("theme/translations/fr.po", CATALOGUE)
    return site.build("-e", 'DEFAULT_LANG="fr"').returncode == 0 and site.tree()["index.html"]


def test_templates_speak_the_language_of_the_site(site: "Site") -> None:
    assert _greeting(site) == "Bonjour &lt;b&gt; 1\u202f234 et 1\u202f234".encode()


def test_a_language_that_the_theme_does_not_speak_ends_with_2_and_a_hint(site: "Site") -> None:
    build = site.build("-e", 'DEFAULT_LANG="fr"')
    assert build.returncode == 2
    assert build.stderr == (
        'DEFAULT_LANG: the theme has no words of "fr"\n'
        "  hint: there are en; docs/translating.md tells how another is made\n"
    )
    assert not site.output.exists()


def test_a_broken_catalogue_is_a_problem(site: "Site") -> None:
    file = site.write("theme/translations/fr.po", 'msgid "A"\nmsgstr "B"\n\nmsgid C\n')
    build = site.build("-e", 'DEFAULT_LANG="fr"')
    assert build.returncode == 1
    assert build.stderr.startswith(f"{file}:4:1: no catalogue: ")
