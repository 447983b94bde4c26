"""Profile and settings back to config.toml: only what changed, comments kept."""

from pathlib import Path

from declinetui.domain.people import Profile
from declinetui.settings.model import Configuration, Settings
from declinetui.settings.options import BY_KEY, PROFILE
from declinetui.settings.write import set_values


def save(file: Path, before: Configuration, profile: Profile, settings: Settings) -> Configuration:
    """Write the differences; the configuration as it now stands. Raises SettingsError."""
    changed: dict[str, object] = {}
    for key, option in BY_KEY.items():
        own = option.target == PROFILE
        old = getattr(before.profile if own else before.settings, option.field)
        new = getattr(profile if own else settings, option.field)
        if old != new:
            changed[key] = new if new not in ("", None, ()) else None
    if changed or not before.exists:
        set_values(file, changed)
    return Configuration(profile=profile, settings=settings, exists=True)
