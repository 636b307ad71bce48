"""The quirk ledger: what overlays record in ``info.x-quirk``, checked, and rendered as overlays/README.md."""
