/** Initiatives on pages. */
package org.essaim.micro.initiative.page;
