"""HTTP of a run: the transport of every request, and the policy that allows, delays and repeats it."""
