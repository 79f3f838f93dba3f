-- What proves that the journal's past was not changed. Each entry queues itself; a job takes the queue in its order, makes
-- each entry a leaf of one Merkle tree (RFC 6962) and signs the tree's root as a checkpoint. See docs/evidence.md.

-- The order of the queue is that of each record's chain, because a record is locked while an entry is added to it.
create table records.unsealed (
    nth       bigint generated always as identity primary key,
    record_id uuid   not null,
    seq       bigint not null,
    hash      bytea  not null
);

-- What is in the journal already; its owner, too, sees it only while row security is not forced.
alter table records.entry no force row level security;
insert into records.unsealed (record_id, seq, hash) select e.record_id, e.seq, e.hash from records.entry e order by e.record_id, e.seq;
alter table records.entry force row level security;

alter table records.unsealed enable row level security;
alter table records.unsealed force row level security;
create policy queued_by_somebody on records.unsealed for insert with check ((select actor.agency()) is not null);
create policy sealing on records.unsealed to concordat_sealing using (true);

create schema evidence;
grant usage on schema evidence to concordat_app, concordat_sealing;

-- hash is that of the leaf, over the entry's own.
create table evidence.leaf (
    leaf_index bigint primary key check (leaf_index >= 0),
    record_id  uuid   not null,
    seq        bigint not null,
    hash       bytea  not null,
    unique (record_id, seq)
);

-- The roots of complete subtrees, at every fourth level: those between are made from at most eight of these.
create table evidence.node (
    level      int    not null check (level > 0 and level % 4 = 0),
    node_index bigint not null,
    hash       bytea  not null,
    primary key (level, node_index)
);

create table evidence.checkpoint (
    tree_size bigint      primary key check (tree_size > 0),
    nth       bigint      not null unique,
    note      text        not null,
    signed_at timestamptz not null
);

create table evidence.witness (
    vkey          text        primary key,
    name          text        not null,
    registered_at timestamptz not null,
    registered_by uuid        not null
);

create table evidence.cosignature (
    tree_size bigint not null references evidence.checkpoint,
    vkey      text   not null references evidence.witness,
    line      text   not null,
    primary key (tree_size, vkey)
);

-- Which leaf an entry is, those who see its record may know. Hashes and checkpoints tell nothing of what they cover.
call records.protect('evidence.leaf', 'record_id', '');
create policy sealing on evidence.leaf to concordat_sealing using (true);

alter table evidence.node enable row level security;
alter table evidence.node force row level security;
create policy sealing on evidence.node to concordat_sealing using (true);

alter table evidence.checkpoint enable row level security;
alter table evidence.checkpoint force row level security;
create policy everybody on evidence.checkpoint for select using (true);
create policy sealing on evidence.checkpoint for insert to concordat_sealing with check (true);

alter table evidence.witness enable row level security;
alter table evidence.witness force row level security;
create policy everybody on evidence.witness for select using (true);
create policy registered on evidence.witness for insert
    with check ((select actor.role()) = 'ADMINISTRATOR' and registered_by = (select actor.id()));

alter table evidence.cosignature enable row level security;
alter table evidence.cosignature force row level security;
create policy everybody on evidence.cosignature for select using (true);
create policy kept on evidence.cosignature for insert with check ((select actor.agency()) is not null);

-- The sealing role adds leaves and checkpoints and changes none. To verify the journal it reads all of it.
grant usage on schema records to concordat_sealing;
grant select, delete on records.unsealed to concordat_sealing;
grant select on records.record, records.entry to concordat_sealing;
grant select, insert on evidence.leaf, evidence.node, evidence.checkpoint to concordat_sealing;
grant select on evidence.witness, evidence.cosignature to concordat_sealing;
create policy sealing on records.record for select to concordat_sealing using (true);
create policy sealing on records.entry for select to concordat_sealing using (true);

-- Keeps every other sealing job waiting until this one has committed, and gives the size of the tree.
create function evidence.lock() returns bigint language plpgsql security definer set search_path = '' as $$
begin
    perform pg_catalog.pg_advisory_xact_lock(6962);
    return (select coalesce(max(c.tree_size), 0) from evidence.checkpoint c);
end
$$;

create function evidence.waiting(most int) returns setof records.unsealed
    language sql stable security definer set search_path = '' as $$
    select u.* from records.unsealed u order by u.nth limit most
$$;

create function evidence.hashes(levels int[], indexes bigint[])
    returns table (level int, node_index bigint, hash bytea)
    language sql stable security definer set search_path = '' as $$
    select 0, l.leaf_index, l.hash
      from unnest(levels, indexes) as a (level, node_index)
      join evidence.leaf l on a.level = 0 and l.leaf_index = a.node_index
     union all
    select n.level, n.node_index, n.hash
      from unnest(levels, indexes) as a (level, node_index)
      join evidence.node n on n.level = a.level and n.node_index = a.node_index
$$;

create function evidence.seal(first bigint, nths bigint[], hashes bytea[], levels int[], indexes bigint[], nodes bytea[],
                              size bigint, signed_note text, at timestamptz)
    returns void language plpgsql security definer set search_path = '' as $$
declare
    sealed bigint;
begin
    with taken as (
        delete from records.unsealed u where u.nth = any (nths) returning u.nth, u.record_id, u.seq
    )
    insert into evidence.leaf (leaf_index, record_id, seq, hash)
    select first + a.place - 1, t.record_id, t.seq, a.hash
      from unnest(nths, hashes) with ordinality as a (nth, hash, place)
      join taken t on t.nth = a.nth;
    get diagnostics sealed = row_count;
    if sealed <> size - first then
        raise exception 'Asked to seal % entries and found %', size - first, sealed;
    end if;
    insert into evidence.node (level, node_index, hash)
    select n.level, n.node_index, n.hash from unnest(levels, indexes, nodes) as n (level, node_index, hash);
    insert into evidence.checkpoint (tree_size, nth, note, signed_at)
    select size, coalesce(max(c.nth), 0) + 1, signed_note, at from evidence.checkpoint c;
end
$$;

revoke execute on all functions in schema evidence from public;
grant execute on all functions in schema evidence to concordat_app;
grant create on schema evidence to concordat_sealing;
alter function evidence.lock() owner to concordat_sealing;
alter function evidence.waiting(int) owner to concordat_sealing;
alter function evidence.hashes(int[], bigint[]) owner to concordat_sealing;
alter function evidence.seal(bigint, bigint[], bytea[], int[], bigint[], bytea[], bigint, text, timestamptz) owner to concordat_sealing;
revoke create on schema evidence from concordat_sealing;

grant insert on records.unsealed to concordat_app;
grant select on evidence.leaf, evidence.checkpoint, evidence.witness, evidence.cosignature to concordat_app;
grant insert on evidence.witness, evidence.cosignature to concordat_app;
