/** What hurts: seen, said and said again, on pages. */
package org.essaim.micro.irritant.page;
