// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A label of the type scale: font by role, colour by tone, both following the theme. Where there is no room
// it ends in an ellipsis, over one line or a few, and shows the whole text as tooltip; it never sets the
// width of a window. Plain text only, so no figure or file name is ever read as markup.

#include "app/theme/theme.h"
#include "app/theme/type_scale.h"

#include <QLabel>

namespace llmroofline::gui {

class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(const QString& text = {}, TypeRole role = TypeRole::body,
                       TextTone tone = TextTone::normal, QWidget* parent = nullptr);

    void set_role(TypeRole role);
    void set_tone(TextTone tone);
    /// More than one: the text wraps up to so many lines before it is cut.
    void set_max_lines(int lines);
    /// Never narrower than its text, for figures that must not lose a digit.
    void set_keeps_width(bool keeps);

    bool is_elided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return max_lines_ > 1; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void follow_theme();
    /// The lines as they will be painted at this width; `cut` is set if something was left out.
    QStringList lines_for(int width, bool* cut = nullptr) const;

    TypeRole role_;
    TextTone tone_;
    int max_lines_ = 1;
    bool keeps_width_ = false;
};

} // namespace llmroofline::gui
