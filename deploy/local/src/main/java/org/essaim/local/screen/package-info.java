/** Output to the terminal. */
package org.essaim.local.screen;
