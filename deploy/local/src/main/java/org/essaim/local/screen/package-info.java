/** What the person at the terminal reads. */
package org.essaim.local.screen;
