-- Keeps bytes once; asking again for the same ones renews their day of grace.
insert into blob (digest, size, added_ms, bytes)
values (:digest, :size, :added_ms, :bytes)
on conflict (digest) do update set added_ms = max(added_ms, excluded.added_ms)
