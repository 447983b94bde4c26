"""Who the user is, what they prefer and where files live; the only home of tomlkit and platformdirs."""
