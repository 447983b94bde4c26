"""Places beside the daily ones: how one goes there, and how each is made when first wanted."""

from textual.app import App

from declinetui.tui.dispatch import Handler, runs
from declinetui.tui.kit import Kit
from declinetui.tui.messages import Go, PlaceName
from declinetui.tui.screens.place import Place


def make_place(name: PlaceName, kit: Kit) -> Place | None:
    """The place of that name, when it is one of these; only now is its code loaded."""
    if name is PlaceName.WEEK:
        from declinetui.tui.screens.week.screen import WeekScreen

        return WeekScreen(kit)
    if name is PlaceName.PARTNER:
        from declinetui.tui.screens.partner_card.screen import PartnerScreen

        return PartnerScreen(kit)
    if name is PlaceName.PHRASES:
        from declinetui.tui.screens.phrases.screen import PhrasesScreen

        return PhrasesScreen(kit)
    if name is PlaceName.INSIGHTS:
        from declinetui.tui.screens.insights.screen import InsightsScreen

        return InsightsScreen(kit)
    if name is PlaceName.SETTINGS:
        from declinetui.tui.screens.settings.screen import SettingsScreen

        return SettingsScreen(kit)
    if name is PlaceName.CALL:
        from declinetui.tui.screens.call import CallScreen

        return CallScreen(kit)
    return None


class Going(Handler):
    """Commands that lead to these places."""

    _app: App[int]

    @runs("go.week")
    def week(self) -> None:
        """The week."""
        self._app.screen.post_message(Go(PlaceName.WEEK))

    @runs("go.phrases")
    def phrases(self) -> None:
        """Phrases."""
        self._app.screen.post_message(Go(PlaceName.PHRASES))

    @runs("go.insights")
    def insights(self) -> None:
        """Numbers."""
        self._app.screen.post_message(Go(PlaceName.INSIGHTS))

    @runs("call.open")
    def call(self) -> None:
        """The reply being written, as cards for the phone."""
        self._app.screen.post_message(Go(PlaceName.CALL))

    @runs("go.settings")
    def settings(self) -> None:
        """Settings."""
        self._app.screen.post_message(Go(PlaceName.SETTINGS))
