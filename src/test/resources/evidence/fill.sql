-- Fills the journal with records whose chains were hashed by PostgreSQL, and not by the program: it is also a check of how
-- docs/evidence.md says that an entry is hashed. Run as a superuser, for example for a million entries:
--   psql --file fill.sql --command 'call pg_temp.fill(100000, 10)'
create function pg_temp.framed(field text) returns bytea language sql immutable as $$
    select int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8')
$$;

create function pg_temp.iso(at timestamptz) returns text language sql stable as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;

create procedure pg_temp.fill_some(record_count int, entries_each int) language plpgsql as $$
declare
    ids    uuid[] := array (select gen_random_uuid() from generate_series(1, record_count));
    hashes bytea[] := array_fill(decode(repeat('00', 32), 'hex'), array [record_count]);
    actor  uuid := gen_random_uuid();
    began  timestamptz := '2026-03-01 10:00:00Z';
    at     timestamptz;
    said   bytea;
    entry  uuid;
    shown  uuid[];
    hash   bytea;
    done   bytea := pg_temp.framed('test.act') || pg_temp.framed('ALTERATION');
    by_whom bytea := pg_temp.framed(actor::text) || pg_temp.framed('Zoë Example') || pg_temp.framed('MPS')
        || pg_temp.framed('RESPONSE_OFFICER') || pg_temp.framed('CRISIS_RESPONSE') || pg_temp.framed('-');
    times  bytea;
begin
    insert into records.record (id, kind, reference, owner_agency, opened_at, retain_until)
    select id, 'INCIDENT', 'INC-2026-' || lpad(nextval('records.incident_number')::text, 6, '0'), 'MPS', began, '2033-03-01'
      from unnest(ids) as id;
    insert into records.record_key (record_id, wrapped_key) select id, decode(repeat('ab', 60), 'hex') from unnest(ids) as id;
    for seq in 1..entries_each loop
        at := began + seq * interval '1 minute';
        times := pg_temp.framed(pg_temp.iso(at)) || pg_temp.framed(pg_temp.iso(at));
        for nth in 1..record_count loop
            entry := gen_random_uuid();
            said := decode(repeat(md5(entry::text), 12), 'hex');
            shown := case when seq % 5 = 0 then array [ids[1], ids[nth]] else '{}' end;
            hash := sha256(hashes[nth] || pg_temp.framed(ids[nth]::text) || pg_temp.framed(seq::text) || pg_temp.framed(entry::text)
                || done || times || by_whom || pg_temp.framed(array_to_string(shown, ','))
                || int4send(octet_length(said)) || said);
            insert into records.entry (record_id, seq, id, act, operation, happened_at, entered_at, actor_id, actor_name,
                                       agency, role, purpose, request_id, shown, payload, prior_hash, hash)
            values (ids[nth], seq, entry, 'test.act', 'ALTERATION', at, at, actor, 'Zoë Example',
                    'MPS', 'RESPONSE_OFFICER', 'CRISIS_RESPONSE', '-', shown, said, hashes[nth], hash);
            insert into records.unsealed (record_id, seq, hash) values (ids[nth], seq, hash);
            hashes[nth] := hash;
        end loop;
    end loop;
    update records.record r set last_seq = entries_each, last_hash = h.hash
      from unnest(ids, hashes) as h (id, hash)
     where r.id = h.id;
end
$$;

create procedure pg_temp.fill(record_count int, entries_each int) language plpgsql as $$
begin
    for done in 0..(record_count - 1) / 100 loop
        call pg_temp.fill_some(least(100, record_count - done * 100), entries_each);
    end loop;
end
$$;
