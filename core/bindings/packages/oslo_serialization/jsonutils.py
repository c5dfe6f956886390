from json import dumps, loads
