-- Whole titles have so many trigrams that a search among 100,000 took longer than anybody waits;
-- the beginnings find those that begin alike. A server without pg_trgm goes on without, as in 0004.
drop index if exists "referrals_title_likeness";
do $$
begin
  create index "referrals_title_likeness" on "referrals" using gin (left("title", 24) gin_trgm_ops);
exception
  when undefined_object then
    raise notice 'pg_trgm is not available: twins are found by whole titles only';
end
$$;
