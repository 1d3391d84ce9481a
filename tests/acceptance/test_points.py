# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What users are promised, and the test that holds each promise. A promise stands here once a test holds it; a test that
is renamed or gone makes its promise fail."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What a user expects of the window and the command line, one sentence each -> tests (file, name).
POINTS = {
    "The command line and --version, --help work without a display; a wrong option exits with 2 and usage": [
        ("acceptance/test_command_line.py", "test_version_and_help_need_no_display"),
        ("acceptance/test_command_line.py", "test_wrong_usage_is_2_with_usage_on_stderr"),
        ("acceptance/test_figures.py", "test_the_window_refuses_options_that_it_does_not_know"),
        ("acceptance/test_window.py", "test_without_a_display_it_says_so"),
    ],
    "A start shows the meshes first, and nothing on standard error": [
        ("gui/start_test.cpp", "MeshesComeFirstAndStayWhereTheyAre"),
        ("acceptance/test_window.py", "test_opens_follows_keys_and_remembers"),
    ],
    "Every widget that takes the focus has a name, and is reached by keys": [
        ("gui/main_window_test.cpp", "EveryFocusableHasANameAndAnObjectName"),
        ("gui/accelerator_editor_view_test.cpp", "tab_goes_through_form_text_and_buttons_and_every_stop_has_a_name"),
        ("gui/access_test.cpp", "TabGoesAsTheWindowIsRead"),
    ],
    "An edit is seen everywhere, with the engine's figures": [
        ("gui/main_window_test.cpp", "AnEditIsSeenEverywhereAndUndone"),
        ("gui/request_test.cpp", "TheFiguresAreTheEngines"),
    ],
    "Closing while a mesh is computed is quick": [("gui/main_window_test.cpp", "ClosingWhileAGridIsRunningIsQuick")],
    "Pointing reads the cell under the pointer, of the mesh pointed at": [
        ("plots/mesh_plot_test.cpp", "PointerReadsTheValueUnderIt"),
        ("gui/view_test.cpp", "TheReadoutIsOfTheMeshPointedAt"),
    ],
    "Mesh and roofline point at each other": [
        ("gui/roofline_readout_test.cpp", "ThePlaceOnTheMeshHasTheIntensity"),
    ],
    "A ratio of one is neutral, and colours are those of the scale": [
        ("plots/mesh_plot_test.cpp", "EqualIsNeutral"),
        ("plots/mesh_map_test.cpp", "ColoursEachCellAsTheThemesScaleDoes"),
    ],
    "What is missing is said and never infinite": [
        ("gui/main_window_test.cpp", "MissingRateIsSaidAndNeverInfinite"),
        ("acceptance/test_command_line.py", "test_missing_rate_is_an_empty_field"),
    ],
    "A cell stands where the axis has its value, linear and logarithmic": [
        ("plots/mesh_plot_test.cpp", "ColoursStandWhereTheirValuesAre"),
    ],
    "Zoom: wheel and rectangle, moved, kept by edits, undone, restored": [
        ("plots/mesh_plot_test.cpp", "DraggingZoomsAndDoubleClickShowsAll"),
        ("plots/mesh_plot_test.cpp", "ZoomStaysWhenScenesChange"),
        ("gui/export_test.cpp", "ZoomIsOfTheDocumentUndoneAndInThePicture"),
        ("gui/pins_test.cpp", "WhatIsZoomedIsMoved"),
        ("core/comparison/zoom_test.cpp", "AndPinsWithNamesAreKeptInFiles"),
    ],
    "Exchanging A and B changes every sign and is undone": [
        ("gui/main_window_test.cpp", "ExchangeIsExactAndUndoable"),
    ],
    "Undo and redo reach every edit, from every field": [
        ("gui/main_window_test.cpp", "UndoKeysWorkFromEveryKindOfField"),
        ("gui/view_test.cpp", "TheViewIsUndone"),
    ],
    "The next start continues, after a signal too": [
        ("gui/main_window_test.cpp", "TheNextStartContinues"),
        ("acceptance/test_window.py", "test_a_signal_ends_it_whatever_dialog_is_open"),
    ],
    "A broken session is put aside and said once": [
        ("gui/main_window_test.cpp", "ABrokenSessionIsPutAsideAndSaidOnce"),
        ("acceptance/test_window.py", "test_a_session_that_cannot_be_kept_is_said"),
    ],
    "Recent files: newest first, of every kind, what is gone disabled, kept over a restart": [
        ("gui/recent_test.cpp", "HasFilesOfEveryKindAndDisablesWhatIsGone"),
        ("gui/recent_test.cpp", "AFileThatIsRefusedIsNotInTheList"),
    ],
    "Lines on a mesh have 4.5 to 1 against whatever they cross": [
        ("plots/panel_paint_test.cpp", "LinesStandOutFromEveryColourOfTheMap"),
    ],
    "Several files dropped: good ones are taken, bad ones are said": [
        ("gui/main_window_test.cpp", "FilesAreTakenAndBrokenOnesChangeNothing"),
        ("gui/config_import_test.cpp", "SeveralFilesAtOnce"),
    ],
    "A broken specification keeps the last good value and shows the place of its fault": [
        ("gui/accelerator_editor_form_test.cpp", "columns_of_faults_count_characters"),
        ("gui/accelerator_editor_form_test.cpp", "a_fault_keeps_the_last_good_value_and_shows_its_place"),
    ],
    "Hostile files are answered at once, in own words": [("acceptance/test_hostile.py", None)],
    "A saved accelerator reads back as it was; what cannot be written is said": [
        ("gui/accelerator_editor_files_test.cpp", "saving_writes_the_text_and_the_catalog_finds_it"),
        ("gui/accelerator_editor_files_test.cpp", "what_cannot_be_written_is_said_and_nothing_is_lost"),
    ],
    "A picture has its size and density, its words, the comparison inside, and the same bytes twice": [
        ("plots/figure_export_test.cpp", "PngHasTheSizeAndTheWordsAskedFor"),
        ("plots/figure_export_test.cpp", "TwoRunsGiveTheSameBytes"),
        ("plots/figure_export_test.cpp", "APictureOpensAsItsComparison"),
        ("plots/figure_export_test.cpp", "HasItsSizeOnPaper"),
        ("acceptance/test_figures.py", "test_sizes_of_paper"),
    ],
    "CSV is the same in every locale, with a byte-order mark on request; SVG keeps text as text; PDF has one page": [
        ("acceptance/test_locale.py", "test_every_command_in_every_format"),
        ("acceptance/test_figures.py", "test_a_byte_order_mark_on_request"),
        ("gui/export_test.cpp", "CsvHasAByteOrderMarkOnRequest"),
        ("plots/figure_export_test.cpp", "SvgIsWellFormedAndKeepsText"),
        ("plots/figure_export_test.cpp", "PdfHasOnePage"),
    ],
    "What is copied says what it is of": [("gui/export_test.cpp", "WhatIsCopiedSaysWhatItIsOf")],
    "Chinese is complete": [
        ("gui/translation_test.cpp", "IsCompleteAndKeepsEveryPlace"),
        ("gui/translation_test.cpp", "FieldsAndGroupsAreWordedInChinese"),
    ],
}

# What was once wrong, as it is now -> tests.
MENDED = {
    "The readout is that of the mesh pointed at": [("gui/view_test.cpp", "TheReadoutIsOfTheMeshPointedAt")],
    "Undo works while a number field has the focus": [
        ("gui/main_window_test.cpp", "UndoKeysWorkFromEveryKindOfField"),
    ],
    "The first window fits its screen": [("gui/start_test.cpp", "FitsEveryScreen")],
    "The exported picture is the one on the screen": [
        ("plots/figure_export_test.cpp", "AsShownIsZoomedAndHasPins"),
        ("plots/figure_export_test.cpp", "TheColourScaleIsThatOfTheWindow"),
        ("gui/export_test.cpp", "PinsAndContoursAreByChoice"),
        ("acceptance/test_figures.py", "test_drawn_as_a_comparison_is_shown"),
    ],
    "Numbers are understood as people write them, or refused": [
        ("gui/main_window_test.cpp", "NumbersAsPeopleWriteThem"),
    ],
    "Every roof says its peak, bandwidth and ridge": [
        ("plots/roofline_labels_test.cpp", "EveryRoofSaysItsPeakBandwidthAndRidge"),
        ("plots/roofline_labels_test.cpp", "TenAcceleratorsSayTheirPeaks"),
    ],
    "A mesh without a colour has a button that mends it, tried before it is offered": [
        ("core/mesh/remedy_test.cpp", "AMissingRateRunsAtTheNextWiderType"),
        ("core/mesh/remedy_test.cpp", "ANetworkThatNobodyStatesGetsTheUsualRate"),
        ("gui/no_dead_end_test.cpp", "Fp8OnAnAcceleratorWithoutItIsMended"),
        ("gui/no_dead_end_test.cpp", "GroupsThatAreProposedHaveColours"),
    ],
    "Edits are not lost to what is opened": [
        ("gui/edits_kept_test.cpp", "WhatIsOpenedAsksBeforeItTakesTheirPlace"),
        ("gui/edits_kept_test.cpp", "ASessionOfTheLastStartIsUnsavedStill"),
    ],
    "A comparison keeps its copy of a deleted accelerator": [
        ("gui/no_dead_end_test.cpp", "WhatIsDeletedStaysInTheComparison"),
    ],
    "The export dialog has physical sizes, a preview and a memory, and refuses what is too small": [
        ("gui/export_test.cpp", "SizesArePhysicalAndTooSmallOnesAreRefusedInWords"),
        ("gui/export_test.cpp", "ThePreviewIsThePicture"),
        ("gui/export_test.cpp", "DialogsOpenInTheLastFolder"),
        ("core/io/picture_size_test.cpp", "TooSmallIsRefusedWithTheLeast"),
    ],
    "What is copied is not anonymous, and its numbers are numbers": [
        ("gui/export_test.cpp", "WhatIsCopiedSaysWhatItIsOf"),
        ("gui/export_test.cpp", "TheOperatorsAreCopiedInTrueNumbers"),
    ],
    "Figures as CSV are those of the view that is shown": [("gui/view_test.cpp", "WhatIsShownIsWhatIsWritten")],
    "Columns are the user's, any plot can have the centre, and the total is seen": [
        ("gui/columns_test.cpp", "WidthsThatTheUserChoseAreRemembered"),
        ("gui/columns_test.cpp", "APlotTakesTheCentreAndGoesBack"),
        ("gui/columns_test.cpp", "TheTotalIsSeenHoweverLowTheWindow"),
    ],
    "Pins are typed, deleted on the mesh and held against each other": [
        ("gui/pins_test.cpp", "AreTypedAsPeopleWriteThem"),
        ("gui/pins_test.cpp", "DeleteOnAMeshRemovesTheActiveOne"),
        ("gui/pins_test.cpp", "AreHeldAgainstEachOther"),
    ],
    "What is zoomed is moved, undone and restored": [
        ("gui/pins_test.cpp", "WhatIsZoomedIsMoved"),
        ("gui/export_test.cpp", "ZoomIsOfTheDocumentUndoneAndInThePicture"),
    ],
    "Pointing at the roofline says what both sides attain": [
        ("gui/roofline_readout_test.cpp", "BothSidesAreSaidWithWhatBindsThem"),
    ],
    "Measured rows that have no place say why": [
        ("core/fit/rows_left_out_test.cpp", "EachByWhatItDiffersIn"),
    ],
    "One memory figure a view, and no phase for requests": [
        ("gui/request_test.cpp", "MemoryIsTheRequestsAndThePhaseIsNoChoice"),
    ],
    "A new accelerator begins with a template": [
        ("gui/no_dead_end_test.cpp", "ANewAcceleratorBeginsWithATemplate"),
    ],
    "Models, specifications and measurements are among the recent files": [
        ("gui/recent_test.cpp", "HasFilesOfEveryKindAndDisablesWhatIsGone"),
    ],
    "Combo boxes are named by what they choose, headings are no buttons": [
        ("gui/access_test.cpp", "ACombosNameIsWhatItChoosesAndItsValueTheChoice"),
        ("gui/access_test.cpp", "AHeadingThatCannotFoldIsNoButton"),
    ],
    "The zoom, the colour scale and the active pin are there at the next start": [
        ("gui/recent_test.cpp", "TheActivePinIsThereAtTheNextStart"),
        ("core/comparison/zoom_test.cpp", "AndPinsWithNamesAreKeptInFiles"),
    ],
    "A saved calibration gives the intervals of the one in use": [
        ("gui/measurements_test.cpp", "AFitIsSavedAndUsed"),
    ],
    "Any figure of a step is asked for its formula with the numbers in it": [
        ("gui/why_test.cpp", "TheOperatorsAddUpToTheStepAndTheSpeed"),
    ],
    "A signal ends the window whatever question is open": [
        ("acceptance/test_window.py", "test_a_signal_ends_it_whatever_dialog_is_open"),
    ],
    "The window refuses options that it does not know": [
        ("acceptance/test_figures.py", "test_the_window_refuses_options_that_it_does_not_know"),
    ],
    "Without fonts nothing is drawn, and that is said": [
        ("acceptance/test_figures.py", "test_without_fonts_nothing_is_drawn"),
    ],
}


def tests_in(path):
    text = (ROOT / "tests" / path).read_text(encoding="utf-8")
    names = re.findall(r"^\s+def (test_\w+)", text, re.M)
    return set(names + re.findall(r"^TEST(?:_F)?\(\s*\w+,\s*(\w+)\)", text, re.M))


class Points(unittest.TestCase):
    def test_each_is_held_by_tests_that_exist(self):
        for promise, tests in {**POINTS, **MENDED}.items():
            self.assertTrue(tests, promise)
            for path, name in tests:
                found = tests_in(path)
                self.assertTrue(found if name is None else name in found, f"{promise}: {path} has no {name}")

    def test_a_test_that_is_gone_is_missed(self):
        self.assertNotIn("test_that_is_not_there", tests_in("acceptance/test_points.py"))


if __name__ == "__main__":
    unittest.main()
