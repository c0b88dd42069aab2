"""Writes the blank forms of this folder with python-docx, and beside each the places of its fields as a person reads them.

A cell F("name") takes the field of that name; F("?") may be taken for something only with a mark; F("-") is for a pen,
an official or somebody else. Run it here: python3 make_forms.py
"""
import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_UNDERLINE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, Cm


class F:
    def __init__(self, field, text="", cols=1, rows=1):
        self.field, self.text, self.cols, self.rows = field, text, cols, rows


class C:
    def __init__(self, text, cols=1, rows=1, fields=()):
        self.text, self.cols, self.rows, self.fields = text, cols, rows, fields


class Form:
    def __init__(self, name):
        self.name, self.doc = name, docx.Document()
        self.tables = self.paragraphs = 0
        self.expected = []

    def head(self, text, fields=()):
        self.doc.sections[0].header.is_linked_to_previous = False
        self.doc.sections[0].header.paragraphs[0].text = text
        self._line(fields)

    def _line(self, fields):
        self.paragraphs += 1
        for i, field in enumerate(fields):
            self.expected.append(("P%d" % self.paragraphs + ("" if i == 0 else "-%d" % (i + 1)), field))

    def p(self, text, fields=(), size=None, underline=()):
        paragraph = self.doc.add_paragraph()
        parts = text.split("|")
        for part in parts:
            run = paragraph.add_run(part)
            if underline and part.strip() == "" and part:
                run.font.underline = WD_UNDERLINE.SINGLE
            if size:
                run.font.size = Pt(size)
        self._line(fields)
        return paragraph

    def t(self, rows, style="Table Grid", widths=None):
        self.tables += 1
        width = sum(c.cols if not isinstance(c, str) else 1 for c in rows[0])
        table = self.doc.add_table(rows=len(rows), cols=width, style=style)
        if widths:
            table.autofit = False
            for i, w in enumerate(widths):
                table.columns[i].width = Cm(w)
        taken = set()
        for r, row in enumerate(rows):
            col = 0
            for c in row:
                while (r, col) in taken:
                    col += 1
                cell = C(c) if isinstance(c, str) else c
                for y in range(cell.rows):
                    for x in range(cell.cols):
                        taken.add((r + y, col + x))
                target = table.cell(r, col)
                if cell.rows > 1 or cell.cols > 1:
                    target = target.merge(table.cell(r + cell.rows - 1, col + cell.cols - 1))
                for paragraph in target.paragraphs[1:]:
                    paragraph._p.getparent().remove(paragraph._p)
                lines = cell.text.split("\n\n")
                target.paragraphs[0].text = lines[0]
                for line in lines[1:]:
                    target.add_paragraph(line)
                place = "T%dR%dC%d" % (self.tables, r + 1, col + 1)
                if isinstance(cell, F):
                    self.expected.append((place, cell.field))
                for i, field in enumerate(getattr(cell, "fields", ())):
                    self.expected.append((place + ("" if i == 0 else "-%d" % (i + 1)), field))
                col += cell.cols
        return table

    def done(self):
        self.doc.save(self.name + ".docx")
        with open(self.name + ".tsv", "w") as out:
            for place, field in self.expected:
                out.write(place + "\t" + field + "\n")


# 附件1, as printed: groups on the left, phones by row.
f = Form("application-printed")
f.p("附件1")
f.p("闵行区生物医药产业政策申请表", size=18)
f.t([["申报单位（盖章）", F("name"), "受理编号:", F("-")]], style="Normal Table")
f.t([
    [C("单\n位\n基\n本\n情\n况", rows=9), "单位名称", F("name"), "统一社会信用代码", F("creditCode")],
    ["通讯地址", F("postalAddress"), "注册地址", F("registeredAddress")],
    ["法人代表", F("legalName"), "联系电话", F("legalPhone")],
    ["手 机", F("legalMobile"), "邮 箱", F("legalEmail")],
    ["联系人", F("contactName"), "职 务", F("contactTitle")],
    ["联系电话", F("contactPhone"), "手 机", F("contactMobile")],
    ["传 真", F("fax"), "邮 箱", F("contactEmail")],
    ["开户银行", F("bankName"), "银行帐号", F("bankAccount")],
    ["注册地所属\n街镇、园区", F("town", cols=3)],
    ["企业\n基本\n情况", F("profile", cols=4)],
    [C("申请\n享受", rows=3), "政策条款", F("policyItem"), "项目名称", F("project")],
    ["申请金额\n(万元)", F("amount"), "填表时间", F("filledOn")],
    ["申报材料\n附件清单", F("materials", cols=3)],
    [C("企业\n承诺", rows=2), C("1、本单位对填写的内容负责。\n\n2、本单位同意公开。", cols=4)],
    [C("项目负责人承诺签字:", cols=2), C("单位法人代表承诺签字:", cols=2)],
])
f.p("备注:企业基本情况包括经营范围、成立时间、注册资金、员工人数等。")
f.done()

# 附件1 with a column for each person's group and labels spread by blanks.
f = Form("application-groups")
f.p("附件1", size=12)
f.p("闵行区生物医药产业政策申请表", size=20)
f.t([
    ["单 位 名 称", F("name", cols=2), "统一社会\n信用代码", F("creditCode", cols=2)],
    ["注 册 地 址", F("registeredAddress", cols=2), "通 讯 地 址", F("postalAddress", cols=2)],
    ["注册地所属街镇（园区）", F("town", cols=5)],
    [C("法定\n代表人", rows=2), "姓  名", F("legalName"), "联系\n电话", F("legalPhone", cols=2)],
    ["手  机", F("legalMobile"), "电子\n邮箱", F("legalEmail", cols=2)],
    [C("联系人", rows=3), "姓  名", F("contactName"), "职  务", F("contactTitle", cols=2)],
    ["电  话", F("contactPhone"), "手  机", F("contactMobile", cols=2)],
    ["传  真", F("fax"), "电子\n邮箱", F("contactEmail", cols=2)],
    ["开户银行", F("bankName", cols=2), "银行账号", F("bankAccount", cols=2)],
    [C("企 业 基 本 情 况", cols=6)],
    [F("profile", cols=6)],
    ["申报条款", F("policyItem", cols=2), "项目名称", F("project", cols=2)],
    ["申请金额", F("amount", text="            万元", cols=2), "填表日期", F("filledOn", text="   年   月   日", cols=2)],
    [C("申报材料清单：", cols=6)],
    [F("materials", cols=6)],
    [C("申报单位（盖章）：                    法定代表人（签字）：                年   月   日", cols=6, fields=("name", "-"))],
])
f.done()

# 附件1 with labels above their places, and a table of people.
f = Form("application-above")
f.p("闵行区生物医药产业政策申请表", size=18)
f.p("填报日期：        年     月     日", ("filledOn",))
f.t([
    [C("单位名称", cols=2), C("统一社会信用代码", cols=2)],
    [F("name", cols=2), F("creditCode", cols=2)],
    [C("通信地址", cols=2), C("注册地址", cols=2)],
    [F("postalAddress", cols=2), F("registeredAddress", cols=2)],
    ["所属街镇、园区", "开户行", "银行账号", "传真"],
    [F("town"), F("bankName"), F("bankAccount"), F("fax")],
])
f.p("人员信息")
f.t([
    ["", "姓名", "职务", "联系电话", "手机号码", "电子邮箱"],
    ["法定代表人", F("legalName"), F("-"), F("legalPhone"), F("legalMobile"), F("legalEmail")],
    ["联系人", F("contactName"), F("contactTitle"), F("contactPhone"), F("contactMobile"), F("contactEmail")],
])
f.p("申请内容")
f.t([
    ["政策条款", "项目名称", "申请金额（万元）"],
    [F("policyItem"), F("project"), F("amount")],
    [C("企业基本情况", cols=3)],
    [F("profile", cols=3)],
    [C("申报材料附件清单", cols=3)],
    [F("materials", cols=3)],
])
f.done()

# 附件2 as printed.
f = Form("platform-printed")
f.p("附件 2")
f.p("闵行区生物医药专业化公共服务平台建设申报表", size=18)
f.p("(事先申报)")
f.p("申报单位 (盖章)|                              ", ("name",), underline=(1,))
f.t([
    ["平台名称", F("platformName"), "建设日期", F("period", text="年   月 -      年   月")],
    ["建设主体", F("builder"), "项目总投资", F("totalInvestment")],
    ["联系人", F("contactName"), "联系电话", F("contactPhone")],
    [C("专业化公共服务平台建设情况（附建设方案、项目预算）", cols=4)],
    [F("description", cols=4)],
    ["区科委\n意见", F("-", text="签名:\n\n              年   月   日", cols=3)],
])
f.done()

# 附件2 with everything behind colons in one column.
f = Form("platform-lines")
f.p("生物医药专业化公共服务平台建设申报表", size=18)
f.p("申报单位：______________________（盖章）", ("name",))
f.p("平台名称：______________________", ("platformName",))
f.p("建设主体：____________________  建设时间：____年__月至____年__月", ("builder", "period"))
f.p("项目总投资：______________万元", ("totalInvestment",))
f.p("联 系 人：________________  联系电话：________________", ("contactName", "contactPhone"))
f.t([["平台建设情况（可另附页）"], [F("description")], ["区科委意见：\n\n\n\n签字：            日期："]])
f.done()

# 附件2 in a wide table, one row a field.
f = Form("platform-rows")
f.p("公共服务平台建设申报表", size=16)
f.t([
    ["1", "申报单位名称", F("name")],
    ["2", "公共服务平台名称", F("platformName")],
    ["3", "建设单位", F("builder")],
    ["4", "建设起止时间", F("period")],
    ["5", "项目总投资（万元）", F("totalInvestment")],
    ["6", "联系人", F("contactName")],
    ["7", "联系电话", F("contactPhone")],
    ["8", "平台建设情况", F("description")],
    ["9", "主管部门审核意见", F("-")],
], widths=[1.2, 5, 9])
f.done()

# 云溪区: cover page with drawn lines, then two tables.
f = Form("yunxi-cover")
f.head("云溪区科技创新专项资金")
f.p("项目申报书", size=26)
f.p("项目名称：|                                  ", ("project",), underline=(1,))
f.p("申报单位：|                                  |（盖章）", ("name",), underline=(1,))
f.p("法定代表人：|                                ", ("legalName",), underline=(1,))
f.p("联系人：|              |  手机：|                ", ("contactName", "contactMobile"), underline=(1,))
f.p("申报日期：|        |年|    |月|    |日", ("filledOn",), underline=(1,))
f.p("一、单位基本信息")
f.t([
    ["企业名称", F("name", cols=3)],
    ["社会信用代码", F("creditCode"), "成立时间", F("applicant.profile.foundedOn")],
    ["注册资本（万元）", F("applicant.profile.registeredCapital"), "职工人数", F("applicant.profile.employees")],
    ["工商注册地址", F("registeredAddress", cols=3)],
    ["办公地址", F("postalAddress", cols=3)],
    ["所属行业", F("applicant.profile.industryName"), "行业代码", F("applicant.profile.industryCode")],
    ["企业规模", F("-", text="□大型 □中型 □小型 □微型", cols=3)],
    ["开户行名称", F("bankName"), "账  号", F("bankAccount")],
    ["经营范围", F("applicant.profile.businessScope", cols=3)],
    ["单位简介", F("profile", cols=3)],
])
f.p("二、合作单位情况")
f.t([
    ["单位名称", F("-"), "统一社会信用代码", F("-")],
    ["联系人", F("-"), "联系电话", F("-")],
])
f.p("三、申报内容")
f.t([
    ["申报类别", F("policyItem"), "申请资金（万元）", F("amount")],
    ["项目负责人", F("projectLead"), "联系电话", F("-")],
    ["附件材料清单", F("materials", cols=3)],
])
f.p("四、审核意见")
f.t([["推荐单位意见", F("-")], ["区科委审批意见", F("-")]])
f.done()

# 澄江区: dense, with whose phone it is in the label.
f = Form("chengjiang-dense")
f.p("澄江区产业扶持资金申请表", size=18)
f.p("申请日期：      年    月    日                            受理编号：", ("filledOn", "-"))
f.t([
    [C("一、申请单位情况", cols=6)],
    ["申请单位", F("name", cols=3), "组织机构代码", F("creditCode")],
    ["单位地址", F("postalAddress", cols=3), "注册地", F("registeredAddress")],
    ["法人", F("legalName"), "法人手机", F("legalMobile"), "法人电话", F("legalPhone")],
    ["经办人", F("contactName"), "经办人手机", F("contactMobile"), "经办人邮箱", F("contactEmail")],
    ["经办人职务", F("contactTitle"), "办公电话", F("contactPhone"), "传真", F("fax")],
    ["户名", F("name"), "开户行", F("bankName"), "账号", F("bankAccount")],
    [C("二、申请项目情况", cols=6)],
    ["项目名称", F("project", cols=5)],
    ["申请事项", F("policyItem", cols=3), "申请金额（元）", F("?")],
    ["企业简介", F("profile", cols=5)],
    ["提交材料", F("materials", cols=5)],
    [C("三、审批意见", cols=6)],
    ["业务科室意见", F("-", cols=2), "分管领导意见", F("-", cols=2)],
])
f.done()

# 桐湖区: labels and places in the same cells, and a nested table.
f = Form("tonghu-cells")
f.p("桐湖区专精特新企业奖励申报表", size=18)
f.t([
    [C("企业名称：", cols=2, fields=("name",))],
    [C("统一社会信用代码：                         ", fields=("creditCode",)), C("所属街道：                   ", fields=("town",))],
    [C("注册地址：", cols=2, fields=("registeredAddress",))],
    [C("法定代表人：              电话：               手机：            ", cols=2, fields=("legalName", "legalPhone", "legalMobile"))],
    [C("联 系 人：              电话：               手机：            ", cols=2, fields=("contactName", "contactPhone", "contactMobile"))],
    [C("E-mail：                                 传真：                ", cols=2, fields=("contactEmail", "fax"))],
    [C("开户银行：                                 ", fields=("bankName",)), C("银行账号：                    ", fields=("bankAccount",))],
    [C("申报条款：                                 ", fields=("policyItem",)), C("申请奖励金额：            万元", fields=("amount",))],
    [C("企业概况：", cols=2), ],
    [F("profile", cols=2)],
    [C("本企业承诺以上内容真实。\n\n企业（公章）：              日期：    年   月   日", cols=2)],
])
f.done()

# 白塔县: sections across the table, phones under headings.
f = Form("baita-sections")
f.p("白塔县生物医药企业补助申请表", size=18)
f.t([
    [C("企业基本信息", cols=4)],
    ["企业全称", F("name", cols=3)],
    ["统一社会信用代码", F("creditCode", cols=3)],
    ["企业注册地址", F("registeredAddress", cols=3)],
    ["实际经营地址", F("postalAddress", cols=3)],
    ["员工总数", F("applicant.profile.employees", text="            人"), "注册资金", F("applicant.profile.registeredCapital", text="            万元")],
    [C("法定代表人信息", cols=4)],
    ["姓名", F("legalName"), "移动电话", F("legalMobile")],
    ["固定电话", F("legalPhone"), "电子邮件", F("legalEmail")],
    [C("联系人信息", cols=4)],
    ["姓名", F("contactName"), "职务", F("contactTitle")],
    ["固定电话", F("contactPhone"), "移动电话", F("contactMobile")],
    ["电子邮件", F("contactEmail"), "传真号码", F("fax")],
    [C("财务负责人信息", cols=4)],
    ["姓名", F("-"), "移动电话", F("-")],
    [C("银行信息", cols=4)],
    ["开户银行全称", F("bankName"), "银行账户", F("bankAccount")],
    [C("申请信息", cols=4)],
    ["申请项目名称", F("project", cols=3)],
    ["申请条款", F("policyItem"), "拟申请金额", F("amount", text="            万元")],
    ["填写日期", F("filledOn", cols=3)],
])
f.done()

# 望海区: landscape, many columns, a list of equipment that is nobody's field.
f = Form("wanghai-list")
section = f.doc.sections[0]
section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, section.page_height, section.page_width
f.p("望海区生物医药设备补贴申报表", size=16)
f.t([
    ["申报企业", F("name"), "统一社会信用代码", F("creditCode"), "所在街道", F("town")],
    ["法定代表人姓名", F("legalName"), "联系人姓名", F("contactName"), "联系手机", F("contactMobile")],
    ["开户网点", F("bankName"), "收款账号", F("bankAccount"), "申请补贴金额（万元）", F("amount")],
])
f.p("设备清单")
f.t([
    ["序号", "设备名称", "供应商名称", "金额（万元）", "购置日期"],
    ["1", F("-"), F("-"), F("-"), F("-")],
    ["2", F("-"), F("-"), F("-"), F("-")],
    ["3", F("-"), F("-"), F("-"), F("-")],
    [C("合计", cols=3), F("?"), F("-")],
])
f.p("填报人：            联系电话：            填报时间：   年  月  日", ("-", "-", "filledOn"))
f.done()

# 青浦湾: a text box with the receipt number, a group of phones before the contact is named.
f = Form("qingwan-boxes")
f.p("青湾区产业政策兑现申请表", size=18)
box = f.p("")
box.add_run()._r.append(parse_xml(
    '<w:pict %s xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:200pt;height:30pt"><v:textbox><w:txbxContent>'
    '<w:p><w:r><w:t xml:space="preserve">申请日期：                    </w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>'
    % nsdecls("w")))
f._line(("filledOn",))
f.t([
    [C("申请主体", rows=4), "名称", F("name", cols=3)],
    ["信用代码", F("creditCode"), "联系电话", F("?")],
    ["地址", F("?", cols=3)],
    ["负责人（法定代表人）", F("legalName"), "手机", F("legalMobile")],
    [C("申报联系人", rows=2), "姓名", F("contactName"), "手机", F("contactMobile")],
    ["职务/职称", F("contactTitle"), "邮箱", F("contactEmail")],
    [C("兑现事项", rows=2), "对应政策条款", F("policyItem", cols=3)],
    ["申报金额（万元）", F("amount"), "申报项目名称", F("project")],
    [C("随附材料", rows=2), F("materials", cols=4, rows=2)],
    [],
    ["街道初审意见", F("-", cols=4)],
])
f.done()

# 梅陇: every field its own tiny table, labels with stars and numbers.
f = Form("meicheng-starred")
f.p("梅城区企业研发补助申报表", size=18)
f.t([["*1.单位名称", F("name")], ["*2.统一社会信用代码（18位）", F("creditCode")]])
f.p("")
f.t([["*3.法定代表人", F("legalName"), "*4.手机（法定代表人）", F("legalMobile")],
     ["*5.联系人", F("contactName"), "*6.手机（联系人）", F("contactMobile")],
     ["7.邮箱（联系人）", F("contactEmail"), "8.联系人固定电话", F("contactPhone")]])
f.p("")
f.t([["*9.银行开户行", F("bankName"), "*10.银行账号", F("bankAccount")],
     ["*11.申请资助金额（万元，保留两位小数）", F("amount"), "*12.申报日期", F("filledOn")],
     ["13.企业基本情况介绍（500字以内）", F("profile", cols=3)],
     ["14.主管部门推荐意见", F("-", cols=3)]])
f.done()

# 沐阳区: signatures beside names, partner rows in the same table.
f = Form("muyang-partners")
f.p("沐阳区产学研项目申报表", size=18)
f.t([
    [C("项目名称", cols=2), F("project", cols=4)],
    [C("申报单位", rows=4), "单位名称", F("name", cols=2), "统一社会信用代码", F("creditCode")],
    ["通讯地址", F("postalAddress", cols=2), "邮编", F("-")],
    ["法定代表人", F("legalName", cols=2), "联系电话", F("legalPhone")],
    ["联系人", F("contactName", cols=2), "联系电话", F("contactPhone")],
    [C("合作单位", rows=2), "单位名称", F("-", cols=2), "统一社会信用代码", F("-")],
    ["联系人", F("-", cols=2), "联系电话", F("-")],
    [C("项目总投资（万元）", cols=2), F("totalInvestment"), C("申请经费（万元）", cols=2), F("amount")],
    [C("项目负责人", cols=2), F("projectLead"), "职称", F("-"), F("-")],
    [C("申报单位意见", cols=2), F("-", cols=4)],
])
f.done()

# 陶然区: other people's phones, opinions with people, last year's figures, addresses of the project.
f = Form("taoran-traps")
f.p("陶然区高新技术产业化项目资金申请书", size=18)
f.t([
    [C("单位概况", rows=8), "申请单位名称", F("name", cols=3)],
    ["单位性质", F("-"), "统一社会信用代码", F("creditCode")],
    ["法定代表人", F("legalName"), "单位电话", F("?")],
    ["企业负责人", F("?"), "手机", F("?")],
    ["技术负责人", F("-"), "联系电话", F("-")],
    ["申报联系人", F("contactName"), "联系人手机", F("contactMobile")],
    ["注册地址", F("registeredAddress"), "通讯地址", F("postalAddress")],
    ["上年度营业收入（万元）", F("-"), "上年度研发投入（万元）", F("-")],
    [C("项目概况", rows=5), "项目名称", F("project", cols=3)],
    ["项目地址", F("?"), "项目起止时间", F("?")],
    ["项目总投资（万元）", F("totalInvestment"), "申请金额（大写）", F("?")],
    ["参与单位", F("-"), "参与单位联系人", F("-")],
    ["项目负责人", F("projectLead"), "手机", F("-")],
    [C("受理审核意见", rows=2), "经办人", F("-"), "联系电话", F("-")],
    ["负责人", F("-"), "日期", F("-")],
])
f.p("单位负责人（签字）：              单位（盖章）：              填表日期：    年    月    日", ("-", "-", "filledOn"))
f.done()

# 石臼湾: a matrix of people with one the program does not know, partners under a heading, earlier projects.
f = Form("shijiu-people")
f.p("石臼湾新区创新券兑付申请表", size=18)
f.p("申请单位（公章）：                               申请日期：    年    月    日", ("name", "filledOn"))
f.p("一、申请单位信息")
f.t([
    ["单位全称", F("name"), "机构代码/统一社会信用代码", F("creditCode")],
    ["注册地址", F("registeredAddress", cols=3)],
    ["开户银行", F("bankName"), "银行账号", F("bankAccount")],
    ["开户名称", F("name", cols=3)],
])
f.p("二、人员")
f.t([
    ["类别", "姓名", "职务", "办公电话", "手机", "E-mail"],
    ["法人代表", F("legalName"), F("-"), F("legalPhone"), F("legalMobile"), F("legalEmail")],
    ["财务负责人", F("-"), F("-"), F("-"), F("-"), F("-")],
    ["联系人", F("contactName"), F("contactTitle"), F("contactPhone"), F("contactMobile"), F("contactEmail")],
])
f.p("三、服务机构信息（由服务机构填写）")
f.t([
    ["服务机构名称", F("?"), "联系人", F("-")],
    ["统一社会信用代码", F("?"), "联系电话", F("?")],
])
f.p("四、近三年承担项目情况")
f.t([
    ["序号", "项目名称", "立项部门", "金额（万元）"],
    ["1", F("-"), F("-"), F("-")],
    ["2", F("-"), F("-"), F("-")],
])
f.p("五、本次申请")
f.t([["申请条款", F("policyItem", cols=3)], ["申请兑付金额（万元）", F("amount"), "证明材料清单", F("materials")]])
f.done()

# 东浦: one line for each, brackets and hints in the places.
f = Form("dongpu-hints")
f.p("东浦区生物医药企业奖励资金申请表", size=18)
f.t([
    ["一、企业名称（与营业执照一致）", F("name")],
    ["二、统一社会信用代码", F("creditCode")],
    ["三、注册地址", F("registeredAddress")],
    ["四、实际办公地址", F("postalAddress")],
    ["五、法定代表人及手机", F("?")],
    ["六、企业联系人", F("contactName")],
    ["七、联系人手机号码", F("contactMobile")],
    ["八、联系人电子邮箱", F("contactEmail")],
    ["九、申请奖励金额（人民币万元）", F("amount")],
    ["十、开户行及账号", F("?")],
    ["十一、企业基本情况（成立时间、注册资金、主营业务、员工人数等）", F("profile")],
    ["十二、申报材料清单（请附后）", F("materials")],
    ["十三、填表日期", F("filledOn", text="    年   月   日")],
    ["镇政府推荐意见", F("-", text="（盖章）\n\n年  月  日")],
])
f.done()

# vertical labels, units in cells, boxes, label broken in odd places
f = Form("liuxi-vertical")
f.p("浏溪区生命健康产业扶持资金", size=20)
f.p("项目申报书", size=20)
f.t([
  [C("申\n请\n主\n体", rows=6), "单位全称", F("name", cols=3)],
  ["社会信用\n代　　码", F("creditCode"), "登记注册\n时　　间", F("applicant.profile.foundedOn")],
  ["注册资本", F("applicant.profile.registeredCapital", "　　　　　万元"), "从业人数", F("applicant.profile.employees", "　　　　人")],
  ["注　册　地", F("registeredAddress", cols=3)],
  ["办公地址", F("postalAddress"), "邮政编码", F("-")],
  ["所在街道\n（镇）", F("town"), "是否外资", F("?", "□是　　□否")],
  [C("法\n人", rows=2), "姓  名", F("legalName"), "固定电话", F("legalPhone")],
  ["手\n机", F("legalMobile"), "E-mail", F("legalEmail")],
  [C("经\n办\n人", rows=3), "姓  名", F("contactName"), "职　务", F("contactTitle")],
  ["座机", F("contactPhone"), "移动\n电话", F("contactMobile")],
  ["传　真", F("fax"), "E-mail", F("contactEmail")],
  [C("账\n户", rows=2), "开 户 行", F("bankName", cols=3)],
  ["账　　号", F("bankAccount", cols=3)],
  [C("申\n报\n事\n项", rows=4), "对应条款", F("policyItem", "第　　条第　　款"), "申报金额", F("amount", "　　　　万元")],
  ["项目全称", F("project", cols=3)],
  ["附送材料", F("materials", cols=3)],
  ["申报日期", F("filledOn", "　　年　　月　　日", cols=3)],
  [C("承诺", rows=1), C("本单位承诺所填内容属实。\n法定代表人（签字）：　　　　　单位（公章）\n　　　年　　月　　日", cols=4)],
  [C("街镇\n意见"), F("-", "负责人：\n　　年　月　日", cols=4)],
])
f.done()

# lines and label:____ in a cell, two columns side by side
f = Form("fengze-lines")
f.p("丰泽区科技发展专项申请表", size=18)
f.p("申请单位（盖章）：|                                  |", fields=["name"], underline=True)
f.p("填报日期：|        |年|     |月|     |日", fields=["filledOn"], underline=True)
f.t([
  [C("企业名称：____________________", fields=["name"]), C("统一社会信用代码：______________", fields=["creditCode"])],
  [C("企业法人：________  电话：____________", fields=["legalName", "legalPhone"]), C("手机：________  电子信箱：__________", fields=["legalMobile", "legalEmail"])],
  [C("项目联系人：________  电话：____________", fields=["contactName", "contactPhone"]), C("手机：________  电子信箱：__________", fields=["contactMobile", "contactEmail"])],
  [C("单位注册地址：______________________", cols=2, fields=["registeredAddress"])],
  [C("单位通信地址：______________________", cols=2, fields=["postalAddress"])],
  [C("开户银行名称：______________", fields=["bankName"]), C("银行账户：____________________", fields=["bankAccount"])],
  [C("申请项目名称：__________________________", cols=2, fields=["project"])],
  [C("拟申请政策（条款号）：______________", fields=["policyItem"]), C("申请扶持资金：________万元", fields=["amount"])],
])
f.p("一、企业简介（含主营业务、成立日期、注册资本、职工人数）")
f.t([[F("profile", "")]])
f.p("二、申报材料目录")
f.t([[F("materials", "")]])
f.p("经办人签名：____________        审核人：____________", fields=["-", "-"])
f.done()

# people as a matrix, label above value
f = Form("heyuan-matrix")
f.p("和源新区生物医药产业政策兑现申请表", size=18)
f.t([
  ["企业全称", F("name", cols=4)],
  ["纳税人识别号\n（统一社会信用代码）", F("creditCode", cols=2), "所属街镇（园区）", F("town")],
  ["注册地址", F("registeredAddress", cols=4)],
  ["实际经营地址", F("postalAddress", cols=4)],
])
f.p("")
f.t([
  ["", "姓名", "办公电话", "手机号码", "邮箱地址"],
  ["法定代表人", F("legalName"), F("legalPhone"), F("legalMobile"), F("legalEmail")],
  ["项目联络人", F("contactName"), F("contactPhone"), F("contactMobile"), F("contactEmail")],
  ["财务负责人", F("-"), F("-"), F("-"), F("-")],
])
f.p("")
f.t([
  [C("收款账户信息", cols=3)],
  ["户名", "开户行（精确到支行）", "账号"],
  [F("name"), F("bankName"), F("bankAccount")],
])
f.p("")
f.t([
  ["成立日期", "注册资金（万元）", "职工总数（人）", "行业代码", "所属行业"],
  [F("applicant.profile.foundedOn"), F("applicant.profile.registeredCapital"), F("applicant.profile.employees"), F("applicant.profile.industryCode"), F("applicant.profile.industryName")],
  [C("经营范围", cols=5)],
  [F("applicant.profile.businessScope", cols=5)],
  ["上年营业收入（万元）", "上年研发费用（万元）", C("申报条款", cols=2), "申请补贴金额（万元）"],
  [F("-"), F("-"), F("policyItem", cols=2), F("amount")],
  [C("项目名称", cols=5)],
  [F("project", cols=5)],
])
f.p("填表人：　　　　　　联系电话：　　　　　　　填表日期：　　年　月　日", fields=["-", "-", "filledOn"])
f.done()

# platform form, with a text box, dates from/to, units in text
f = Form("qiaonan-platform")
f.p("桥南区公共服务平台认定申报表", size=18)
f.t([
  ["平台\n全称", F("platformName", cols=3)],
  ["承建\n单位", F("builder", cols=3)],
  ["统一社会\n信用代码", F("creditCode"), "注册\n地址", F("registeredAddress")],
  ["法定\n代表人", F("legalName"), "联系\n方式", F("legalPhone")],
  ["平台\n负责人", F("projectLead"), "联系\n电话", F("-")],
  ["联 络 人", F("contactName"), "手\u3000机", F("contactMobile")],
  ["邮\u3000箱", F("contactEmail"), "传\u3000真", F("fax")],
  ["建设\n周期", F("period", "      年    月 至       年    月"), "总投资额", F("totalInvestment", "        万元")],
  ["其中：设备\n投资", F("-", "      万元"), "申请资助\n金额", F("amount", "        万元")],
  ["平台建设\n内容及\n成效", F("description", cols=3)],
  ["是否已获\n其他财政\n资金支持", F("-", "□是（金额        万元）  □否", cols=3)],
  ["申报单位\n意见", F("-", "（盖章）\n      年   月   日", cols=3)],
])
f.p("填报时间：20   年   月   日", fields=["filledOn"])
f.done()

# header columns left, vertical text, label at right edge of row-spanning group, nested persons
f = Form("caobang-sides")
f.p("漕浜区生物医药高质量发展专项资金申请表", size=16)
f.t([
  ["单位名称", F("name", cols=3), C("营\n业\n执\n照", rows=2), "证照号码", F("creditCode")],
  ["证照地址", F("registeredAddress", cols=3), "发照日期", F("-")],
  ["通讯地址", F("postalAddress", cols=4), "邮编", F("-")],
  [C("负\n责\n人", rows=2), "法人代表", F("legalName"), "电话", F("legalPhone", cols=3)],
  ["手机", F("legalMobile"), "邮箱", F("legalEmail", cols=3)],
  [C("联\n系\n人", rows=2), "姓名", F("contactName"), "电话", F("contactPhone", cols=3)],
  ["手机", F("contactMobile"), "邮箱", F("contactEmail", cols=3)],
  ["开户行", F("bankName", cols=2), "账号", F("bankAccount", cols=3)],
  ["支持事项", F("policyItem", cols=2), "申请\n金额", F("amount", "                万元", cols=3)],
  ["支持项目", F("project", cols=6)],
  ["企业基本\n情况介绍", F("profile", cols=6)],
  ["上传附件", F("materials", cols=6)],
  [C("申报单位声明：以上情况属实。\n\n法定代表人：            （签章）\n\n日期：", cols=7)],
])
f.done()

# Wordings of science and finance bureaus, parks and towns; most were unknown to the program when they were written.
f = Form("qinglan-cover")
f.p("附件2")
f.p("青岚区科技发展专项资金项目申请书", size=20)
f.p("项 目 名 称：|                           |", fields=["project"], underline=True)
f.p("申 请 单 位：|                           |（公章）", fields=["name"], underline=True)
f.p("单 位 地 址：|                           |", fields=["?"], underline=True)
f.p("项目负责人：|              |移动电话：|            |", fields=["projectLead", "-"], underline=True)
f.p("项目联系人：|              |移动电话：|            |", fields=["contactName", "contactMobile"], underline=True)
f.p("财务负责人：|              |移动电话：|            |", fields=["-", "-"], underline=True)
f.p("电 子 邮 箱：|              |传    真：|            |", fields=["contactEmail", "fax"], underline=True)
f.p("申请资助金额：|            |万元", fields=["amount"], underline=True)
f.p("填 报 日 期：      年   月   日", fields=["filledOn"])
f.p("青岚区科学技术局制")
f.done()
f = Form("baihe-letters")
f.p("白河高新区研发机构补助申报表（2026年度）", size=16)
f.p("申报单位（盖章）：________________________    受理编号：____________", fields=["name", "-"])
f.t([
 [C("A 申报主体", cols=4)],
 ["A01 单位名称", F("name"), "A02 统一社会信用代码", F("creditCode")],
 ["A03 注册地", F("registeredAddress"), "A04 经营地", F("postalAddress")],
 ["A05 法定代表人", F("legalName"), "A06 手机", F("legalMobile")],
 ["A07 联系人", F("contactName"), "A08 手机", F("contactMobile")],
 ["A09 成立日期", F("applicant.profile.foundedOn"), "A10 注册资本（万元）", F("applicant.profile.registeredCapital")],
 ["A11 员工总数", F("applicant.profile.employees"), "A12 行业分类", F("applicant.profile.industryName")],
 [C("B 申报内容", cols=4)],
 ["B01 项目名称", F("project", cols=3)],
 ["B02 申请条款", F("policyItem"), "B03 申请资助经费（万元）", F("amount")],
 ["B04 附件目录", F("materials", cols=3)],
 [C("C 银行信息", cols=4)],
 ["C01 开户银行", F("bankName"), "C02 银行账户", F("bankAccount")],
])
f.done()
f = Form("shuangqiao-letter")
f.p("双桥区产业政策资金拨付申请表", size=18)
f.p("双桥区科学技术委员会：")
f.p("    我单位____________________（统一社会信用代码：__________________）申请____________项目资金人民币________万元。", fields=["name", "creditCode", "project", "amount"])
f.t([
 ["单位全称", F("name"), "法定代表人", F("legalName")],
 ["单位电话", F("?"), "法人手机", F("legalMobile")],
 ["经办人", F("contactName"), "经办人电话", F("contactPhone")],
 ["收款单位开户行", F("bankName"), "收款单位账号", F("bankAccount")],
 ["注册地址", F("registeredAddress", cols=3)],
])
f.p("特此申请。")
f.p("申请单位：                （盖章）", fields=["name"])
f.p("申请日期：    年   月   日", fields=["filledOn"])
f.done()
f = Form("meixi-platform-lines")
f.p("梅溪区共性技术研发平台建设（事先）申报表", size=16)
f.p("平 台 名 称：______________________________", fields=["platformName"])
f.p("承 建 单 位：______________________________（公章）", fields=["builder"])
f.p("统一社会信用代码：________________________", fields=["creditCode"])
f.p("平台联系人：____________  联系电话：______________  E-mail：______________", fields=["contactName", "contactPhone", "contactEmail"])
f.p("拟建设周期：____年____月—____年____月", fields=["period"])
f.p("平台建设总投资：__________万元，其中申请区级资金：________万元", fields=["totalInvestment", "amount"])
f.p("建设情况说明：")
f.t([[F("description", "\n\n\n\n")]])
f.p("区科委意见：")
f.t([[F("-", "\n\n\n")]])
f.done()
f = Form("oriental-bilingual")
f.p("东港国际生物医药园 扶持资金申请表 Application Form", size=16)
f.t([
 ["单位名称 Company Name", F("name"), "信用代码 USCC", F("creditCode")],
 ["注册地址 Registered Address", F("registeredAddress"), "通讯地址 Mailing Address", F("postalAddress")],
 ["法定代表人 Legal Representative", F("legalName"), "电话 Tel", F("legalPhone")],
 ["联系人 Contact Person", F("contactName"), "电话 Tel", F("contactPhone")],
 ["手机 Mobile", F("contactMobile"), "邮箱 E-mail", F("contactEmail")],
 ["开户行 Bank", F("bankName"), "账号 Account No.", F("bankAccount")],
 ["申请金额 Amount（万元）", F("amount"), "申请日期 Date", F("filledOn")],
 ["项目名称 Project", F("project", cols=3)],
 ["企业简介 Company Profile", F("profile", cols=3)],
])
f.done()
f = Form("jinghu-ledger")
f.p("镜湖区企业惠企政策资金兑付申请表", size=18)
f.p("填报单位（盖章）：                        填报时间：    年   月   日", fields=["name", "filledOn"])
f.t([
 [C("企业\n信息", rows=6), "企业全称", F("name", cols=3)],
 ["统一信用代码", F("creditCode"), "登记注册时间", F("applicant.profile.foundedOn")],
 ["企业注册地", F("registeredAddress", cols=3)],
 ["法人代表\n姓名", F("legalName"), "法人联系\n方式", F("legalPhone")],
 ["企业联系人", F("contactName"), "联系人\n手机", F("contactMobile")],
 ["所在镇街", F("town"), "在职员工\n（人）", F("applicant.profile.employees")],
 [C("银行\n账户", rows=2), "户 名", F("name", cols=3)],
 ["开户行名称", F("bankName"), "银行账号", F("bankAccount")],
 [C("兑付\n内容", rows=3), "政策依据\n（文件及条款）", F("policyItem", cols=3)],
 ["兑付项目", F("project", cols=3)],
 ["申请兑付资金\n（万元）", F("amount", cols=3)],
 [C("提供\n资料", cols=1), F("materials", cols=4)],
 [C("镇街\n意见", cols=1), F("-", "\n  （签章）", cols=4)],
])
f.done()
f = Form("changfeng-hints")
f.p("长丰县支持生物医药产业发展若干政策奖补资金申报表", size=15)
f.t([
 ["*企业名称（须与营业执照保持一致）", F("name")],
 ["*统一社会信用代码/税号", F("creditCode")],
 ["*企业注册详细地址", F("registeredAddress")],
 ["*企业通讯详细地址及邮编", F("?")],
 ["*法定代表人（姓名）", F("legalName")],
 ["*法定代表人（手机）", F("legalMobile")],
 ["*联系人（姓名）", F("contactName")],
 ["*联系人（手机）", F("contactMobile")],
 ["*联系人（职务）", F("contactTitle")],
 ["*联系人（电子邮箱）", F("contactEmail")],
 ["*企业对公账户开户银行", F("bankName")],
 ["*企业对公账户账号", F("bankAccount")],
 ["*本次申报的政策条款", F("policyItem")],
 ["*本次申报的项目名称", F("project")],
 ["*本次申报的奖补金额（单位：万元）", F("amount")],
 ["*企业简要情况（300字左右）", F("profile", "\n\n")],
 ["*申报材料（请逐项列出）", F("materials", "\n\n")],
])
f.done()
f = Form("donghe-columns")
f.p("东河区科技创新奖励申请表", size=16)
f.t([
 ["申请主体", F("name", cols=3)],
 ["证件号码（统一社会信用代码）", F("creditCode", cols=3)],
 ["联络信息", "法定代表人", "申报联系人", "财务人员"],
 ["姓名", F("legalName"), F("contactName"), F("-")],
 ["手机", F("legalMobile"), F("contactMobile"), F("-")],
 ["邮箱", F("legalEmail"), F("contactEmail"), F("-")],
 ["申请奖励事项", F("policyItem", cols=3)],
 ["奖励金额（万元）", F("amount", cols=3)],
])
f.done()
f = Form("tianmu-partners")
f.p("天目山医药谷产学研合作补助申请表", size=16)
f.t([
 [C("牵\n头\n单\n位", rows=4), "单位名称", F("-"), "信用代码", F("-")],
 ["法定代表人", F("-"), "电话", F("-")],
 ["联系人", F("-"), "电话", F("-")],
 ["开户行", F("-"), "账号", F("-")],
 [C("申\n请\n单\n位", rows=4), "单位名称", F("name"), "信用代码", F("creditCode")],
 ["法定代表人", F("legalName"), "电话", F("legalPhone")],
 ["联系人", F("contactName"), "电话", F("contactPhone")],
 ["开户行", F("bankName"), "账号", F("bankAccount")],
 [C("合作项目名称", cols=2), F("?", cols=3)],
 [C("申请补助（万元）", cols=2), F("amount", cols=3)],
])
f.done()
f = Form("qiandao-spaced")
f.p("千 岛 湖 区 医 药 产 业 扶 持 申 请 书", size=16)
f.t([
 ["单  位\n名  称", F("name"), "信 用\n代 码", F("creditCode")],
 ["地    址\n（注册）", F("registeredAddress"), "地    址\n（通讯）", F("postalAddress")],
 ["法    人\n代    表", F("legalName"), "电    话\n（手机）", F("legalMobile")],
 ["联    系\n人", F("contactName"), "电    话\n（手机）", F("contactMobile")],
 ["开    户\n银    行", F("bankName"), "账    号", F("bankAccount")],
 ["申    请\n项    目", F("project"), "申    请\n金    额", F("amount", "      万元")],
 ["填 报\n日 期", F("filledOn"), "填 报 人", F("-")],
])
f.done()
