<%!
import re

%>${pieces/identifiers.mako}


def upgrade(engine_name: str) -> None:
    globals()["upgrade_%s" % engine_name]()


def downgrade(engine_name: str) -> None:
    globals()["downgrade_%s" % engine_name]()
<%
    names = re.split(r",\s*", config.get_main_option("databases"))
%>
## One pair of functions for each database of the ini file.
% for name in names:

def upgrade_${name}() -> None:
    ${context.get("%s_upgrades" % name, "pass")}


def downgrade_${name}() -> None:
    ${context.get("%s_downgrades" % name, "pass")}

% endfor
