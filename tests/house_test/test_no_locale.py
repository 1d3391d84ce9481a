# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""No source calls what follows the C locale or Qt's: under a decimal comma 1.5 would be read as 1."""
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What to write in its place: core/io/numbers.h (figures), core/io/ascii.h (letters), app/words/numbers.h (on screen).
FOLLOWS_THE_LOCALE = {
    "reading numbers": r"\b(?:std::)?(?:sto[dfil]|stold|stoll|stoul|stoull|strto[a-z]+|ato[fil]|atoll|v?[sf]?scanf)\s*\(",
    "writing numbers": r"\b(?:std::)?(?:v?(?:sn|s|as)printf|QString::asprintf|asprintf)\s*\(",
    "letters": r"\b(?:std::)?(?:tolower|toupper|is(?:alpha|alnum|digit|space|punct|print|upper|lower|graph|cntrl|blank|xdigit))\s*\(",
    "dates": r"\b(?:std::)?(?:strftime|strptime|put_time|get_time|asctime|ctime)\s*\(",
    "order of letters": r"\b(?:std::)?(?:strcoll|strxfrm)\s*\(|localeAwareCompare|QCollator",
    "streams of figures": r"#include <(?:iomanip|locale|clocale)>|\bstd::(?:locale|fixed|scientific|setprecision|hexfloat)\b",
    "to_string of a double": r"std::to_string\((?:[^()]|\([^()]*\))*(?:\d\.\d*\b|\bdouble\b|\bfloat\b)",
    "Qt's locale": r"%L\d|QLocale::system\(\)|QLocale\(\)|\bQLocale [a-z_]+;|toCurrencyString|\bQTextStream\b|QDoubleSpinBox"
                   r"|QDoubleValidator|QIntValidator|getDouble\(",
}
# Which language the person reads is asked of the system; its numbers are not.
MAY = {
    ("app/gui/window/languages.cpp", "QLocale::system()"),
    ("app/words/plain_locale.cpp", "#include <clocale>"),
    ("tests/acceptance/full_disk.cpp", "std::atoll("),  # stands before any program, with nothing of ours to link
}
COMMENT_OR_TEXT = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"', re.S)


def without_comments(text):
    """Texts stay: a format may be one."""
    return COMMENT_OR_TEXT.sub(lambda match: match[0] if match[0].startswith('"') else " ", text)


def found_in(text):
    return [match[0] for pattern in FOLLOWS_THE_LOCALE.values() for match in re.finditer(pattern, text)]


def sources():
    for top in ("core", "app", "tests"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(ROOT).as_posix(), without_comments(path.read_text(encoding="utf-8"))


class NoLocale(unittest.TestCase):
    def test_no_source_follows_a_locale(self):
        looked_at = dict(sources())
        self.assertGreater(len(looked_at), 400)
        faults = [f"{name}: {call}" for name, text in looked_at.items() for call in found_in(text)
                  if (name, call) not in MAY]
        self.assertEqual(faults, [])

    def test_what_may_is_there(self):
        looked_at = dict(sources())
        self.assertEqual([one for one in MAY if one[1] not in looked_at[one[0]]], [])


class TheGuardItself(unittest.TestCase):
    def test_each_kind_is_found(self):
        for text in ["std::stod(text)", "strtod(text, nullptr)", "atof(x)", 'std::snprintf(a, n, "%.3f", x)', "sprintf(a, b)",
                     "std::sscanf(a, b)", "std::to_string(1.5 * x)", "std::to_string(double(x))", "std::tolower(c)",
                     "isspace(c)", "#include <iomanip>", 'tr("%L1")', "QLocale().toString(x)", "QLocale locale;",
                     "QLocale::system().toDouble(x)", "new QDoubleSpinBox(this)", "std::strftime(a, b, c, d)"]:
            self.assertEqual(len(found_in(text)), 1, text)

    def test_what_follows_none_is_not(self):
        for text in ["std::to_string(count)", "to_string(type)", "format_fixed(x, 3)", "QString::number(x, 'f', 1)",
                     "QLocale locale(QLocale::English, QLocale::UnitedStates);", "const QLocale& locale",
                     "std::fprintf(stderr, text)", "std::from_chars(a, b, x)", "parse_double(text)"]:
            self.assertEqual(found_in(text), [], text)

    def test_comments_are_none_and_texts_are(self):
        self.assertEqual(found_in(without_comments("// std::stod(text)\n/* atof(x) */")), [])
        self.assertEqual(found_in(without_comments('tr("%L1 // of")')), ["%L1"])


if __name__ == "__main__":
    unittest.main()
