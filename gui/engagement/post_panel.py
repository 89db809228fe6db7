"""The chosen post: its figures against the staff, its line over time, and what citizens wrote."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from textwrap import shorten

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.engagement import Comment, Snapshot
from core.domain.formats import clock, date_text, date_time_text, number, percent, relative_text, short_date
from core.domain.listing import PublishedRow
from core.domain.metrics_rules import employee_ratio, is_below_baseline
from core.services.engagement import interactions_of
from gui.engagement.chart import LineChart, Series
from gui.engagement.figures import LINE_METRICS, LINE_ROLES, lines_of_post
from gui.labels import metric_word, platform_name
from gui.page import PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from gui.widgets.looks import button, icon_button, label, line, set_look

Index = QModelIndex | QPersistentModelIndex
WIDTH = 320
#: With large letters the list beside the panel keeps its room.
_MOST_WIDTH = 400
#: Three lines beside the button that closes the panel.
_TITLE_LENGTH = 75
_AUTHOR = Qt.ItemDataRole.UserRole + 1


class CommentsModel(QAbstractListModel):
    """Comments under one post, newest first."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._comments: tuple[Comment, ...] = ()

    def show_comments(self, comments: tuple[Comment, ...]) -> None:
        """Show another post's comments."""
        self.beginResetModel()
        self._comments = comments
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count comments."""
        return 0 if parent.isValid() else len(self._comments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text, and who wrote it when."""
        if not index.isValid():
            return None
        one = self._comments[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return one.text
        if role == _AUTHOR:
            now = self._context.services.clock.now()
            zone, language = self._context.office().zone, self._context.preferences.language
            author = one.author or (self.tr("Our answer") if one.by_us else self.tr("A citizen"))
            return f"{author} · {relative_text(one.written_at, now, zone, language)}"
        return None


_INSET = 2


class CommentDelegate(QStyledItemDelegate):
    """Author in quiet letters, the words wrapped below."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give room for the wrapped words."""
        width = self._view.viewport().width()
        room = option.fontMetrics.boundingRect(
            0, 0, width - SPACE_S - _INSET, 10_000, Qt.TextFlag.TextWordWrap, str(index.data() or "")
        )
        return QSize(width, option.fontMetrics.height() + room.height() + SPACE_M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one comment."""
        painter.save()
        rect = option.rect.adjusted(_INSET, SPACE_S // 2, -SPACE_S, 0)
        painter.setPen(self._theme.colour("dim"))
        height = painter.fontMetrics().height()
        author = painter.fontMetrics().elidedText(
            str(index.data(_AUTHOR) or ""), Qt.TextElideMode.ElideMiddle, rect.width()
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop, author)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(rect.adjusted(0, height, 0, 0), Qt.TextFlag.TextWordWrap, str(index.data() or ""))
        painter.restore()


class PostPanel(QFrame):
    """Shows one published post."""

    type_in_requested = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row: PublishedRow | None = None
        self.setProperty("look", "panel")
        self.setFixedWidth(min(context.theme.px(WIDTH), _MOST_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S)
        self.title = label("", "heading", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.title.setMaximumHeight(self.fontMetrics().lineSpacing() * 3 + 2)
        self.account = label("", "dim", wrap=True)
        self.figures = label("", wrap=True)
        self.ratio = label("", "title")
        self.baseline = label("", "dim", wrap=True)
        self.taken = label("", "dim", wrap=True)
        self.chart = LineChart(
            context.theme, self._day_words, self._figure_words, mark_words=self._mark_words
        )
        self.chart.setFixedHeight(context.theme.px(150))
        self.chart.setAccessibleName(self.tr("Figures of this post over time"))
        self.open_button = button(self.tr("Open on the platform"))
        self.type_button = button(self.tr("Type figures in…"))
        self.comments_title = label("", "heading")
        self._comments = CommentsModel(context, self)
        self.comments = QListView()
        self.comments.setProperty("look", "flat")
        self.comments.setModel(self._comments)
        self.comments.setItemDelegate(CommentDelegate(context.theme, self.comments))
        self.comments.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.comments.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.comments.setResizeMode(QListView.ResizeMode.Adjust)
        self.comments.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.comments.setAccessibleName(self.tr("Comments"))
        self.close_button = icon_button(context.theme.icon("ph.x", "dim"), self.tr("Close (Esc)"))
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        for widget in (self.account, self.ratio, self.baseline, self.figures, self.taken):
            column.addWidget(widget)
        column.addWidget(self.chart)
        column.addWidget(self.open_button)
        column.addWidget(self.type_button)
        column.addWidget(line())
        column.addWidget(self.comments_title)
        column.addWidget(self.comments, 1)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.open_button.clicked.connect(self._open)
        self.close_button.clicked.connect(self.closed)
        self.type_button.clicked.connect(lambda: self.type_in_requested.emit(self._row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def row(self) -> PublishedRow | None:
        """Give the post that is shown."""
        return self._row

    def show_row(self, row: PublishedRow) -> None:
        """Show a post; its readings and comments follow."""
        language = self._context.preferences.language
        is_other = self._row is None or self._row.delivery_id != row.delivery_id
        self._row = row
        self.title.setText(shorten(row.title, _TITLE_LENGTH, placeholder="…") or self.tr("(no text)"))
        self.title.setToolTip(row.title)
        self.account.setText(f"{row.account_name} · {platform_name(row.platform)}")
        self.figures.setText(
            " · ".join(
                f"{metric_word(row.platform, one)} {number(row.metrics.get(one), language=language)}"
                for one in LINE_METRICS
            )
        )
        self._show_ratio(row)
        self.open_button.setVisible(row.remote_url.startswith("http"))
        self.taken.setText(self._taken_words(row))
        if is_other:
            self.chart.show_series((), self.tr("Reading the figures…"))
            self._comments.show_comments(())
            self.comments_title.setText(self.tr("Comments"))

    def show_readings(
        self, delivery_id: str, readings: Sequence[Snapshot], comments: tuple[Comment, ...]
    ) -> None:
        """Show readings and comments if their post is still the one shown."""
        if self._row is None or self._row.delivery_id != delivery_id:
            return
        lines = lines_of_post(readings)
        series = [
            Series(metric_word(self._row.platform, one), LINE_ROLES[one], lines[one]) for one in LINE_METRICS
        ]
        self.chart.show_series(series if readings else (), self.tr("No figures have been read yet."))
        self._comments.show_comments(comments)
        count = number(len(comments), language=self._context.preferences.language)
        self.comments_title.setText(self.tr("Comments ({0})").format(count))

    def _show_ratio(self, row: PublishedRow) -> None:
        employees, language = self._context.office().employees, self._context.preferences.language
        reached = interactions_of(row.metrics)
        if not employees:
            self.ratio.setText("—")
            self.baseline.setText(self.tr("Enter the number of employees in the settings first."))
            return
        self.ratio.setText(percent(employee_ratio(reached, employees), language=language))
        words = self.tr("{0} interactions of {1} employees").format(
            number(reached.total, language=language), number(employees, language=language)
        )
        below = is_below_baseline(reached, employees)
        if below:
            words = self.tr("{0}, below the staff baseline").format(words)
        if reached.partial:
            words = self.tr("{0} (partial: some figures are not told)").format(words)
        self.baseline.setText(words)
        set_look(self.baseline, "dim")

    def _taken_words(self, row: PublishedRow) -> str:
        if row.taken_at is None:
            return self.tr("The platform has told no figures yet.")
        zone, language = self._context.office().zone, self._context.preferences.language
        return self.tr("Figures of {0}").format(date_time_text(row.taken_at, zone, language, weekday=False))

    def _open(self) -> None:
        if self._row is not None:
            self._context.open_url(self._row.remote_url)

    def _day_words(self, moment: datetime) -> str:
        local = self._context.office().zone.local(moment)
        language = self._context.preferences.language
        return f"{short_date(local.date(), language)} {clock(local.time(), language)}"

    def _mark_words(self, moment: datetime) -> str:
        local = self._context.office().zone.local(moment)
        return date_text(local.date(), self._context.preferences.language, weekday=False, year=False)

    def _figure_words(self, value: int | None) -> str:
        return number(value, language=self._context.preferences.language)
