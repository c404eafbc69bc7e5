-- H2 has no row security and one role: there is nothing to prepare. The number is kept so that both databases agree.
select 1;
