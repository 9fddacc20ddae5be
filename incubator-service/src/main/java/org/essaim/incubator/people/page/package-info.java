/** Who is who at the centre, and what a person has of their own, on pages. */
package org.essaim.incubator.people.page;
