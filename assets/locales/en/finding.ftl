### What an examination of the library finds. Each key is «finding-» and the code.

finding-file-damaged = The file is damaged: { $detail }.
finding-reference-broken = A record of { $table } points to one of { $target } that is gone.
finding-operation-altered = A change in the history is not the one that was saved.
finding-chain-broken = The history has a broken link (change { $seq }).
finding-operations-missing = Changes from another computer are missing after number { $after }.
finding-text-altered = A text in the history is not the one that was saved.
finding-text-missing = A saved text is missing ({ $field }).
finding-bytes-altered = An attached file is not the one that was saved.
finding-bytes-pending = An attached file has not reached this computer yet.
finding-record-differs = A record does not agree with its history.
