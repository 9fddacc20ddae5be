/** A page that is open follows what changes. */
package org.essaim.pages.live;
