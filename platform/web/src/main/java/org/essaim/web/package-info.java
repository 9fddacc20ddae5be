/**
 * What every service's interface has in common: refusals and errors as problem details, lists as
 * JSON, JSON Lines or CSV, pages and entity tags. Configures itself where it is on the path.
 */
package org.essaim.web;
