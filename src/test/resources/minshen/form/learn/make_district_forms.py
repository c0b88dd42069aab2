"""Writes four blank forms of invented districts, and beside each the places of its fields as a person reads them.

Each form is made twice: blank, and keyed, where every place carries what belongs there; the places are read off the
keyed one. They were written without a look at the words that the program knows. Run it here:
python3 make_district_forms.py
"""
import re
from docx import Document
from docx.shared import Pt, Cm
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn, nsdecls

KEYED = False

def B(key, blank=""):
    """A place: blank text on the form, its key on the keyed copy; '-' must stay blank."""
    return "⟦" + key + "⟧" if KEYED else blank

def U(key, n=8):
    return B(key, "_" * n)

def title(d, text):
    p = d.add_paragraph(); p.alignment = WD_ALIGN_PARAGRAPH.CENTER
    r = p.add_run(text); r.bold = True; r.font.size = Pt(18)

def para(d, *parts):
    """Parts: str or ('u', key, width) an underlined run of blanks."""
    p = d.add_paragraph()
    for part in parts:
        if isinstance(part, tuple):
            r = p.add_run(B(part[1], " " * part[2])); r.underline = True
        else:
            p.add_run(part)
    return p

def table(d, rows, cols):
    t = d.add_table(rows=rows, cols=cols); t.style = "Table Grid"
    return t

def put(t, r, c, text, r2=None, c2=None):
    cell = t.cell(r, c)
    if r2 is not None or c2 is not None:
        cell = cell.merge(t.cell(r if r2 is None else r2, c if c2 is None else c2))
    lines = text.split("\n")
    cell.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)
    return cell

def textbox(d, text):
    p = d.add_paragraph()
    r = p.add_run()
    r._r.append(parse_xml(
        '<w:pict %s xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:200pt;height:40pt">'
        '<v:textbox><w:txbxContent><w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>'
        % (nsdecls("w"), text)))

def linghe(d):
    """Linghe: cover with lines, big table with row groups, opinions with stamps."""
    textbox(d, "受理编号：" + U("-"))
    title(d, "泠河区生物医药产业高质量发展专项资金申请书")
    para(d, "申请单位（盖章）：", ("u", "company", 24))
    para(d, "申报政策条款：", ("u", "item", 24))
    para(d, "项目名称：", ("u", "project", 24))
    para(d, "经办人：", ("u", "contact.name", 12), "  手机：", ("u", "contact.mobile", 12))
    para(d, "填报日期：", ("u", "date", 4), "年", ("u", "date", 3), "月", ("u", "date", 3), "日")
    para(d, "泠河区科学技术委员会 制")
    d.add_page_break()
    t = table(d, 17, 7)
    put(t, 0, 0, "一、企业概况", c2=6)
    put(t, 1, 0, "企业全称", c2=1); put(t, 1, 2, B("company"), c2=6)
    put(t, 2, 0, "社会信用代码", c2=1); put(t, 2, 2, B("creditCode"), c2=3); put(t, 2, 4, "所在街镇（园区）"); put(t, 2, 5, B("town"), c2=6)
    put(t, 3, 0, "注册地", c2=1); put(t, 3, 2, B("registeredAddress"), c2=3); put(t, 3, 4, "实际经营地"); put(t, 3, 5, B("postalAddress"), c2=6)
    put(t, 4, 0, "人员\n信息", r2=7); put(t, 4, 1, "类别"); put(t, 4, 2, "姓名"); put(t, 4, 3, "职务"); put(t, 4, 4, "办公电话"); put(t, 4, 5, "手机"); put(t, 4, 6, "E-mail")
    for i, (role, key) in enumerate([("法定代表人", "legal"), ("项目联系人", "contact"), ("财务负责人", "-")]):
        put(t, 5 + i, 1, role)
        for c, f in enumerate(["name", "title", "phone", "mobile", "email"]):
            k = "-" if key == "-" or (key, f) == ("legal", "title") else key + "." + f
            put(t, 5 + i, 2 + c, B(k))
    put(t, 8, 0, "收款\n账户", r2=9); put(t, 8, 1, "开户行全称"); put(t, 8, 2, B("bank"), c2=6)
    put(t, 9, 1, "银行账号"); put(t, 9, 2, B("account"), c2=4); put(t, 9, 5, "联行号"); put(t, 9, 6, B("-"))
    put(t, 10, 0, "企业类型", c2=1); put(t, 10, 2, "□国有  □民营  □外资  □其他：" + U("-", 6), c2=6)
    put(t, 11, 0, "上年度\n经营情况", r2=12); put(t, 11, 1, "营业收入（万元）"); put(t, 11, 2, B("-")); put(t, 11, 3, "研发投入（万元）"); put(t, 11, 4, B("-")); put(t, 11, 5, "纳税额（万元）"); put(t, 11, 6, B("-"))
    put(t, 12, 1, "职工总数"); put(t, 12, 2, B("employees")); put(t, 12, 3, "研发人员数"); put(t, 12, 4, B("-")); put(t, 12, 5, "有效发明专利（件）"); put(t, 12, 6, B("-"))
    put(t, 13, 0, "企业简介\n（限300字）", c2=1); put(t, 13, 2, B("profile"), c2=6)
    put(t, 14, 0, "申请资助金额（万元）", c2=1); put(t, 14, 2, B("amount"), c2=6)
    put(t, 15, 0, "申报单位承诺", c2=1); put(t, 15, 2, "本单位对所提交材料的真实性负责。\n法定代表人（签字）：" + U("-") + "\n单位公章：\n" + U("-", 4) + "年" + U("-", 3) + "月" + U("-", 3) + "日", c2=6)
    put(t, 16, 0, "区科委\n审核意见", c2=1); put(t, 16, 2, "\n经审核，拟资助金额" + U("-") + "万元。\n审核人：" + U("-") + "  负责人：" + U("-") + "\n（盖章）\n" + U("-", 4) + "年" + U("-", 3) + "月" + U("-", 3) + "日", c2=6)

def cangwu(d):
    """Cangwu: labels above values, two tables, products' years, nested table, stamps."""
    title(d, "苍梧区促进生物医药产业发展扶持资金申报表")
    p = para(d, "填表日期：" + U("date", 5) + "年" + U("date", 3) + "月" + U("date", 3) + "日        编号（受理部门填写）：" + U("-", 10))
    para(d, "填表说明：1.“单位名称”应与营业执照一致；2.金额单位为万元，保留两位小数；3.联系人须为本单位在职人员。")
    t = table(d, 12, 4)
    put(t, 0, 0, "单位名称", c2=1); put(t, 0, 2, "统一信用代码/组织机构代码", c2=3)
    put(t, 1, 0, B("company"), c2=1); put(t, 1, 2, B("creditCode"), c2=3)
    put(t, 2, 0, "注册地址", c2=1); put(t, 2, 2, "通讯地址及邮编", c2=3)
    put(t, 3, 0, B("registeredAddress"), c2=1); put(t, 3, 2, B("?postalAddress"), c2=3)
    put(t, 4, 0, "法人代表"); put(t, 4, 1, "法人代表联系电话"); put(t, 4, 2, "申报联系人"); put(t, 4, 3, "联系人手机号码")
    put(t, 5, 0, B("legal.name")); put(t, 5, 1, B("legal.phone")); put(t, 5, 2, B("contact.name")); put(t, 5, 3, B("contact.mobile"))
    put(t, 6, 0, "联系人邮箱"); put(t, 6, 1, "联系人传真"); put(t, 6, 2, "开户名"); put(t, 6, 3, "开户银行及支行")
    put(t, 7, 0, B("contact.email")); put(t, 7, 1, B("contact.fax")); put(t, 7, 2, B("company")); put(t, 7, 3, B("bank"))
    put(t, 8, 0, "基本账户账号", c2=1); put(t, 8, 2, "注册资本（万元）"); put(t, 8, 3, "成立时间")
    put(t, 9, 0, B("account"), c2=1); put(t, 9, 2, B("capital")); put(t, 9, 3, B("founded"))
    put(t, 10, 0, "申报类别（请打“√”）", c2=3)
    put(t, 11, 0, "□ 新药研发   □ 医疗器械注册   □ 委托生产   □ 公共服务平台   □ 国际认证", c2=3)
    para(d, "")
    para(d, "表二  申报产品情况")
    t = table(d, 6, 6)
    for c, h in enumerate(["序号", "产品名称", "批件号", "获批日期", "2023年销售额", "2024年销售额"]): put(t, 0, c, h)
    for r in range(1, 4):
        put(t, r, 0, str(r))
        for c in range(1, 6): put(t, r, c, B("-"))
    put(t, 4, 0, "合计", c2=3); put(t, 4, 4, B("-")); put(t, 4, 5, B("-"))
    put(t, 5, 0, "本次申报金额（大写）", c2=2); put(t, 5, 3, B("?amount"), c2=5)
    para(d, "")
    t = table(d, 3, 2)
    put(t, 0, 0, "项目情况")
    cell = t.cell(0, 1)
    n = cell.add_table(3, 2); n.style = "Table Grid"
    put(n, 0, 0, "项目名称"); put(n, 0, 1, B("project")); put(n, 1, 0, "项目负责人"); put(n, 1, 1, B("lead.name")); put(n, 2, 0, "申请扶持金额"); put(n, 2, 1, B("amount") + " 万元")
    cell.add_paragraph("")
    put(t, 1, 0, "镇（街道）初审意见"); put(t, 1, 1, "\n\n经办人：" + U("-") + "      负责人：" + U("-") + "\n盖章        " + "年    月    日")
    put(t, 2, 0, "主管部门意见"); put(t, 2, 1, B("-") + "\n\n单位（盖章）\n        年    月    日")
    para(d, "咨询电话：0000-12345678    联系人：王老师")

def dieshan(d):
    """Dieshan: only lines and lists, attachment list, header line, declaration."""
    s = d.sections[0]
    s.header.paragraphs[0].text = "申报编号：" + U("-", 12)
    title(d, "叠山区生物医药专项补贴申请报告（表样）")
    para(d, "叠山区投资促进办公室：")
    para(d, "    我公司", ("u", "company", 20), "（统一社会信用代码：", ("u", "creditCode", 18), "），注册于", ("u", "registeredAddress", 20), "，现就", ("u", "project", 16), "项目申请补贴人民币", ("u", "amount", 8), "万元。")
    para(d, "一、基本信息")
    para(d, "1．单位名称：" + U("company", 30))
    para(d, "2．统一社会信用代码：" + U("creditCode", 24))
    para(d, "3．联系地址：" + U("postalAddress", 24) + "  邮政编码：" + U("?postcode", 8))
    para(d, "4．法定代表人：" + U("legal.name", 10) + "  联系电话：" + U("legal.phone", 14))
    para(d, "5．联系人：" + U("contact.name", 10) + "  职务：" + U("contact.title", 8) + "  电话：" + U("contact.phone", 12) + "  手机：" + U("contact.mobile", 12))
    para(d, "   传真：" + U("contact.fax", 12) + "  电子邮件：" + U("contact.email", 16))
    para(d, "6．开户银行：" + U("bank", 18) + "  户名：" + U("company", 18) + "  账号：" + U("account", 20))
    para(d, "7．纳税所属街镇：" + U("town", 10) + "  所属行业：" + U("industry", 10))
    para(d, "8．是否高新技术企业：□是 □否   证书编号：" + U("-", 12))
    para(d, "二、企业简况（成立时间、主营业务、核心产品等）")
    para(d, B("profile")); para(d, "")
    para(d, "三、申请内容")
    para(d, "对应政策条款：" + U("item", 20))
    para(d, "项目名称：" + U("project", 20) + "  项目负责人：" + U("lead.name", 8) + "  项目起止时间：" + U("-", 10))
    para(d, "项目总投资：" + U("?totalInvestment", 10) + "万元，其中自筹" + U("-", 8) + "万元；申请补贴金额：" + U("amount", 8) + "万元。")
    para(d, "四、附件材料清单")
    for i in range(1, 4): para(d, "%d．" % i + U("materials", 30))
    para(d, "五、承诺：以上内容真实有效，如有虚假愿承担法律责任。")
    para(d, "法定代表人（签章）：" + U("-", 10))
    para(d, "申请单位（公章）：" + U("company", 10))
    para(d, U("-", 6) + "年" + U("-", 4) + "月" + U("-", 4) + "日")
    para(d, "（以下由受理单位填写）")
    para(d, "受理人：" + U("-", 8) + "  联系电话：" + U("-", 8) + "  受理日期：" + U("-", 8))
    para(d, "受理单位名称：" + U("-", 20))

def songze(d):
    """Songze: public service platform, vertical groups, partner column, expert opinions."""
    title(d, "松泽区生物医药公共技术服务平台认定（补助）申请表")
    t = table(d, 20, 6)
    put(t, 0, 0, "平台\n情况", r2=5)
    put(t, 0, 1, "平台名称"); put(t, 0, 2, B("platform.name"), c2=5)
    put(t, 1, 1, "建设单位"); put(t, 1, 2, B("platform.builder"), c2=3); put(t, 1, 4, "建设周期"); put(t, 1, 5, B("platform.period"))
    put(t, 2, 1, "平台总投资（万元）"); put(t, 2, 2, B("platform.investment"), c2=3); put(t, 2, 4, "场地面积（㎡）"); put(t, 2, 5, B("-"))
    put(t, 3, 1, "平台负责人"); put(t, 3, 2, B("lead.name"), c2=3); put(t, 3, 4, "职称"); put(t, 3, 5, B("-"))
    put(t, 4, 1, "服务企业数（家）"); put(t, 4, 2, B("-"), c2=3); put(t, 4, 4, "仪器设备原值"); put(t, 4, 5, B("-"))
    put(t, 5, 1, "平台简介"); put(t, 5, 2, B("platform.description"), c2=5)
    put(t, 6, 0, "申报\n主体", r2=12)
    put(t, 6, 1, "名称"); put(t, 6, 2, B("company"), c2=5)
    put(t, 7, 1, "统一社会\n信用代码"); put(t, 7, 2, B("creditCode"), c2=3); put(t, 7, 4, "所属街镇"); put(t, 7, 5, B("town"))
    put(t, 8, 1, "住所"); put(t, 8, 2, B("registeredAddress"), c2=5)
    put(t, 9, 1, "法定代表人", r2=10); put(t, 9, 2, "姓名"); put(t, 9, 3, B("legal.name")); put(t, 9, 4, "固定电话"); put(t, 9, 5, B("legal.phone"))
    put(t, 10, 2, "移动电话"); put(t, 10, 3, B("legal.mobile")); put(t, 10, 4, "电子信箱"); put(t, 10, 5, B("legal.email"))
    put(t, 11, 1, "联系人", r2=12); put(t, 11, 2, "姓名/职务"); put(t, 11, 3, B("?contact.name")); put(t, 11, 4, "固定电话"); put(t, 11, 5, B("contact.phone"))
    put(t, 12, 2, "移动电话"); put(t, 12, 3, B("contact.mobile")); put(t, 12, 4, "电子信箱"); put(t, 12, 5, B("contact.email"))
    put(t, 13, 0, "合作单位", r2=14); put(t, 13, 1, "单位名称"); put(t, 13, 2, B("-"), c2=3); put(t, 13, 4, "联系人"); put(t, 13, 5, B("-"))
    put(t, 14, 1, "统一社会信用代码"); put(t, 14, 2, B("-"), c2=3); put(t, 14, 4, "联系电话"); put(t, 14, 5, B("-"))
    put(t, 15, 0, "申请补助金额", c2=1); put(t, 15, 2, B("amount"), c2=3); put(t, 15, 4, "已获其他财政资金"); put(t, 15, 5, B("-"))
    put(t, 16, 0, "开户银行", c2=1); put(t, 16, 2, B("bank"), c2=3); put(t, 16, 4, "帐号"); put(t, 16, 5, B("account"))
    put(t, 17, 0, "提交材料目录", c2=1); put(t, 17, 2, B("materials"), c2=5)
    put(t, 18, 0, "申报主体意见", c2=1); put(t, 18, 2, "同意申报。\n法定代表人签字：" + B("-") + "\n（公章）    " + U("-", 4) + "年" + U("-", 2) + "月" + U("-", 2) + "日", c2=5)
    put(t, 19, 0, "专家组意见", c2=1); put(t, 19, 2, "建议补助金额：" + U("-", 8) + "万元\n组长签名：" + U("-", 8) + "  日期：" + U("-", 8), c2=5)
    para(d, "备注：本表一式三份，填表人：" + U("?contact.name", 8) + "  联系电话：" + U("?contact.phone", 10))

# ---- the places of a keyed copy

NAMES = {"company":"name","item":"policyItem","date":"filledOn","bank":"bankName","account":"bankAccount",
 "contact.fax":"fax","lead.name":"projectLead","platform.name":"platformName","platform.builder":"builder",
 "platform.period":"period","platform.investment":"totalInvestment","platform.description":"description",
 "employees":"applicant.profile.employees","capital":"applicant.profile.registeredCapital",
 "founded":"applicant.profile.foundedOn","industry":"applicant.profile.industryName"}
def field(k):
    if k == "-" or k.startswith("?"): return k[0]
    n = NAMES[k] if k in NAMES else re.sub(r"\.(\w)", lambda m: m.group(1).upper(), k)
    return n
KEY = re.compile(r"⟦([^⟧]*)⟧(?:年⟦[^⟧]*⟧月⟦[^⟧]*⟧日)?")
def text(p):
    return "".join(t.text or "" for t in p.iter(qn("w:t")) if not in_box(t, p))
def in_box(t, p):
    e = t.getparent()
    while e is not p:
        if e.tag == qn("w:txbxContent"): return True
        e = e.getparent()
    return False
class Walk:
    def __init__(s): s.p = s.t = 0; s.out = []
    def keys(s, addr, txt):
        ks = KEY.findall(txt)
        for i, k in enumerate(ks): s.out.append((addr + ("" if i == 0 else "-%d" % (i+1)), field(k)))
    def body(s, el):
        for c in el:
            if c.tag == qn("w:p"):
                s.p += 1; s.keys("P%d" % s.p, text(c))
                for box in c.iter(qn("w:txbxContent")): s.body(box)
            elif c.tag == qn("w:tbl"): s.table(c)
    def table(s, tbl):
        s.t += 1; t = s.t; nested = []
        for r, tr in enumerate(tbl.findall(qn("w:tr"))):
            c = 0
            for tc in tr.findall(qn("w:tc")):
                pr = tc.tcPr; span = int(pr.gridSpan.val) if pr is not None and pr.gridSpan is not None else 1
                s.keys("T%dR%dC%d" % (t, r+1, c+1), "\n".join(text(p) for p in tc.findall(qn("w:p"))))
                nested += tc.findall(qn("w:tbl")); c += span
        for n in nested: s.table(n)
def expected(d):
    w = Walk()
    h = d.sections[0].header
    if not h.is_linked_to_previous:
        for p in h.paragraphs: w.p += 1; w.keys("P%d" % w.p, p.text)
    w.body(d.element.body)
    return w.out

for name, make in [("linghe-cover", linghe), ("cangwu-above", cangwu), ("dieshan-lines", dieshan), ("songze-platform", songze)]:
    for KEYED in (False, True):
        d = Document(); make(d)
        if KEYED:
            with open(name + ".tsv", "w", encoding="utf-8") as out:
                out.writelines("%s\t%s\n" % place for place in expected(d))
        else:
            d.save(name + ".docx")
