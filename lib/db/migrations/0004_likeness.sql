-- Likeness of titles needs pg_trgm. A server that lacks it, or does not let this account add it,
-- goes without: the search for twins then compares whole titles.
do $$
begin
  create extension if not exists pg_trgm;
  create index "referrals_title_likeness" on "referrals" using gin ("title" gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    raise notice 'pg_trgm is not available: twins are found by whole titles only';
end
$$;
