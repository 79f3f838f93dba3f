-- What somebody does who owns the database, knows how everything is hashed, and lacks nothing but the signing key.
create function pg_temp.entry_hash(e records.entry) returns bytea language sql stable as $$
    select sha256(e.prior_hash || pg_temp.framed(e.record_id::text) || pg_temp.framed(e.seq::text) || pg_temp.framed(e.id::text)
        || pg_temp.framed(e.act) || pg_temp.framed(e.operation) || pg_temp.framed(pg_temp.iso(e.happened_at))
        || pg_temp.framed(pg_temp.iso(e.entered_at)) || pg_temp.framed(e.actor_id::text) || pg_temp.framed(e.actor_name)
        || pg_temp.framed(e.agency) || pg_temp.framed(e.role) || pg_temp.framed(e.purpose) || pg_temp.framed(e.request_id)
        || pg_temp.framed(array_to_string(e.shown, ',')) || int4send(octet_length(e.payload)) || e.payload)
$$;

-- Makes the chain of a record fit again, from an entry to its head.
create procedure pg_temp.mend_chain(record uuid, from_seq bigint) language plpgsql as $$
declare
    entry records.entry;
    prior bytea;
begin
    select e.hash into prior from records.entry e where e.record_id = record and e.seq < from_seq order by e.seq desc limit 1;
    prior := coalesce(prior, decode(repeat('00', 32), 'hex'));
    for entry in select e.* from records.entry e where e.record_id = record and e.seq >= from_seq order by e.seq loop
        entry.prior_hash := prior;
        prior := pg_temp.entry_hash(entry);
        update records.entry e set prior_hash = entry.prior_hash, hash = prior where e.record_id = record and e.seq = entry.seq;
    end loop;
    update records.record r set last_hash = prior, last_seq = (select max(e.seq) from records.entry e where e.record_id = record)
     where r.id = record;
end
$$;

-- Makes the leaves and the queue fit the entries.
create procedure pg_temp.mend_leaves(record uuid) language sql as $$
    update evidence.leaf l set hash = sha256('\x00'::bytea || e.hash)
      from records.entry e
     where e.record_id = record and l.record_id = e.record_id and l.seq = e.seq;
    update records.unsealed u set hash = e.hash
      from records.entry e
     where e.record_id = record and u.record_id = e.record_id and u.seq = e.seq;
$$;

create function pg_temp.root(hashes bytea[]) returns bytea language plpgsql as $$
begin
    while array_length(hashes, 1) > 1 loop
        hashes := array (select sha256('\x01'::bytea || hashes[2 * i - 1] || hashes[2 * i])
                           from generate_series(1, array_length(hashes, 1) / 2) i order by i);
    end loop;
    return hashes[1];
end
$$;

-- Makes the kept nodes fit the leaves.
create procedure pg_temp.mend_nodes() language sql as $$
    update evidence.node n
       set hash = pg_temp.root(array (select l.hash from evidence.leaf l where l.leaf_index >> 4 = n.node_index order by l.leaf_index))
     where n.level = 4;
    update evidence.node n
       set hash = pg_temp.root(array (select m.hash from evidence.node m
                                       where m.level = 4 and m.node_index >> 4 = n.node_index order by m.node_index))
     where n.level = 8;
$$;
