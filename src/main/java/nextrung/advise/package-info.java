/// What advisors read from several reports: several people side by side ([Comparison]), and one
/// person over time ([Progress]).
///
/// Both are values made from reports, without totals and without an order of people. [PlanFile] is
/// the saved plan of a person and [GroupFile] a saved group; [StatementMap] finds the statements of
/// a plan again in a later version of the framework.
@NullMarked
package nextrung.advise;

import org.jspecify.annotations.NullMarked;
