-- What each change answered is kept for as long as somebody may send it again, and no longer: it holds what pages showed.
create index answered_when on web.answered (asked_at);
grant usage on schema web to concordat_engine;
grant select (actor_id, key, asked_at), delete on web.answered to concordat_engine;
create policy engine on web.answered to concordat_engine using (true);

-- How many it forgot: no more than `most` at a time.
create function web.forget_answers(before timestamptz, most int) returns int
    language plpgsql security definer set search_path = '' as $$
declare
    forgotten int;
begin
    delete from web.answered a
     where (a.actor_id, a.key) in
           (select o.actor_id, o.key from web.answered o where o.asked_at < before order by o.asked_at limit most);
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
revoke execute on function web.forget_answers(timestamptz, int) from public;
grant execute on function web.forget_answers(timestamptz, int) to concordat_app;
grant create on schema web to concordat_engine;
alter function web.forget_answers(timestamptz, int) owner to concordat_engine;
revoke create on schema web from concordat_engine;
