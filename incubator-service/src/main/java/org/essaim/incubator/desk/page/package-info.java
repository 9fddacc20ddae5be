/** What waits for each person at the centre. */
package org.essaim.incubator.desk.page;
