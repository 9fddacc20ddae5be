-- Search by users: each in its place, none of those that nobody uses (R51).
create index generalization_initiative_users on generalization_initiative ((-users)) where users > 0;
