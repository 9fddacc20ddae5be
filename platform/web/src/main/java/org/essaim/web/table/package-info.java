/** Tables in the forms that callers ask for: CSV and JSON Lines beside JSON. */
package org.essaim.web.table;
