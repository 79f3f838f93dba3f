-- How many other plans are worked out before one that waits for its turn. Whoever holds it says so, and when it was last
-- seen: a plan that nobody holds any more is broken off, and one that only waits long is not.
alter table insight.plan add column ahead int not null default 0;
grant update (ahead) on insight.plan to concordat_app;
