-- A record is looked at far more often than anything happens to it: its timeline is read by an index that has no looks in it,
-- and a look is written into one index less.
drop index records.entry_by_time;
create index entry_by_time on records.entry (record_id, happened_at) where operation <> 'CONSULTATION';
