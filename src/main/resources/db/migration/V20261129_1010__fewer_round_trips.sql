-- What every act does to every record, in one journey to the database instead of several. Both run as whoever acts, and
-- the same policies judge them.

-- Makes a record of the actor's agency, with its first involvement and the key of its journal. Gives its reference.
create function records.open_record(id uuid, kind_code text, opened_at timestamptz, involvement uuid, why text, wrapped_key bytea)
    returns text language plpgsql set search_path = '' as $$
declare
    made text;
begin
    insert into records.record (id, kind, reference, owner_agency, opened_at, retain_until)
    select open_record.id, k.code,
           k.prefix || '-' || extract(year from open_record.opened_at at time zone 'Europe/London')
                    || '-' || lpad(nextval(cast('records.' || lower(k.code) || '_number' as regclass))::text, 6, '0'),
           actor.agency(), open_record.opened_at,
           cast(open_record.opened_at at time zone 'Europe/London' + k.retention_years * interval '1 year' as date)
      from records.kind k
     where k.code = kind_code
    returning reference into strict made;
    insert into records.involvement (id, record_id, agency, basis, scope, starts_at, reason, opened_by)
    values (involvement, open_record.id, actor.agency(), 'OWNER', records.whole(), actor.now(), why, actor.agency());
    insert into records.record_key (record_id, wrapped_key) values (open_record.id, open_record.wrapped_key);
    return made;
end
$$;
revoke execute on function records.open_record(uuid, text, timestamptz, uuid, text, bytea) from public;
grant execute on function records.open_record(uuid, text, timestamptz, uuid, text, bytea) to concordat_app;

-- Wakes the screens that show a record when something happens to it. A look changes nothing that they show, and no screen
-- shows a record before it is there.
create function records.tell() returns trigger language plpgsql set search_path = '' as $$
begin
    perform pg_notify('concordat', 'record:' || new.record_id);
    return null;
end
$$;
revoke execute on function records.tell() from public;
create trigger told after insert on records.entry
    for each row when (new.seq > 1 and new.operation <> 'CONSULTATION') execute function records.tell();
