/** The first page of a division, and what a person has of their own. */
package org.essaim.micro.overview.page;
