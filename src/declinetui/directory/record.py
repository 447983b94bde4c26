"""What the directory asks of a record of a person or firm, whoever keeps it."""

from typing import Protocol

from declinetui.domain.people import Partner


class Named(Protocol):
    """Anything with an id, a name and an organisation: a partner, a client."""

    @property
    def uid(self) -> str:
        """Stable id, returned with each answer."""
        ...

    @property
    def name(self) -> str:
        """Name of the person or of the firm, in any of the usual orders."""
        ...

    @property
    def organisation(self) -> str:
        """Firm the person belongs to, or empty."""
        ...


class Reachable(Named, Protocol):
    """A record that may say where the person is reached; any field but the id may be empty."""

    @property
    def email(self) -> str:
        """Address, or empty."""
        ...

    @property
    def phone(self) -> str:
        """Number as written, or empty."""
        ...


def beside_the_name(record: Named) -> str:
    """What else a record is called by: its firm, and the aliases of a partner."""
    aliases = record.aliases if isinstance(record, Partner) else ()
    return " · ".join(filter(None, (record.organisation, *aliases)))
