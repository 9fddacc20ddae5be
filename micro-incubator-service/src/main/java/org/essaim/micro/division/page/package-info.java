/** What stands around the pages of a division. */
package org.essaim.micro.division.page;
