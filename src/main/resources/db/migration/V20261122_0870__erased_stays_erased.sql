-- A key that was destroyed stays so, whoever asks. Which were, is told outside of the database: see docs/adr/0020-backups.md.
create function records.refuse_revival() returns trigger language plpgsql set search_path = '' as $$
begin
    raise exception 'The key of record % was destroyed', old.record_id;
end
$$;
revoke execute on function records.refuse_revival() from public;
create trigger destroyed_stays_destroyed before update or delete on records.record_key
    for each row when (old.wrapped_key is null) execute function records.refuse_revival();

-- The planner's samples would be copies of keys, which nobody destroys.
alter table records.record_key alter column wrapped_key set statistics 0;
create index record_key_destroyed on records.record_key (destroyed_at) where destroyed_at is not null;

-- It lists them, and destroys again those that are on such a list, in a database that was put back. It sees no key.
grant select (record_id, destroyed_at), update (wrapped_key, destroyed_at) on records.record_key to concordat_sealing;
create policy sealing on records.record_key for select to concordat_sealing using (true);
create policy destroying on records.record_key for update to concordat_sealing using (true);
create policy nothing_but_destroying on records.record_key as restrictive for update to concordat_sealing
    using (true) with check (wrapped_key is null);

create function evidence.erased() returns table (record_id uuid, destroyed_at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select k.record_id, k.destroyed_at from records.record_key k where k.destroyed_at is not null
$$;
revoke execute on function evidence.erased() from public;
grant execute on function evidence.erased() to concordat_app;
grant create on schema evidence to concordat_sealing;
alter function evidence.erased() owner to concordat_sealing;
revoke create on schema evidence from concordat_sealing;
