/** What people enter without network waits on their phone and is sent once, later. */
package org.essaim.pages.offline;
