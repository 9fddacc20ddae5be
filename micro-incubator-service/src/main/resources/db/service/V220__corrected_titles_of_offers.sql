-- What a division calls a product that the centre offers, or will, since it corrected its title.
create table offered_title (
    origin_division text not null,
    origin          text not null,
    title_digest    text not null,
    primary key (origin_division, origin)
);
