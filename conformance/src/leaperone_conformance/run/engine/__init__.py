"""Engine: the requests of one worker, made by Schemathesis and by scenarios, and the checks of the responses."""
