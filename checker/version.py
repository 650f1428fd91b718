"""The version of the installed distribution, read from its metadata when somebody asks."""


def version() -> str:
    """Give twosource's version, or "unknown" when it runs from a checkout that was never installed."""
    from importlib import metadata  # noqa: PLC0415 - `import checker` should not wait for it

    try:
        return metadata.version("twosource")
    except metadata.PackageNotFoundError:
        return "unknown"
